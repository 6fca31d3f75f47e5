package org.corett.moviliza.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.PeopleAsTheyWere;
import org.corett.moviliza.Roles;
import org.corett.moviliza.engine.FormBinder;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.engine.ProcessNames;
import org.corett.moviliza.engine.TaskMethods;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.web.context.WebApplicationContext;

/**
 * What holds for every process that there is and will be. Who may start and work what, at every address of the engine,
 * {@code AccessTest} tries; that every task is explained, {@code HelpPagesTest}.
 */
@CoalitionTest
class ProcessContractTest {
    @Autowired
    private List<CoalitionProcess> processes;

    @Autowired
    private List<SampleCase> samples;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FormCatalog forms;

    @Autowired
    private FormBinder binder;

    @Autowired
    private TaskMethods methods;

    @Autowired
    private ProcessNames names;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Coalition coalition;

    @Autowired
    private PeopleAsTheyWere people;

    @Autowired
    private WebApplicationContext program;

    private final SoftAssertions softly = new SoftAssertions();
    private Roles roles;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        people.remember();
        roles = new Roles(program);
    }

    @AfterEach
    void bringEverybodyBack() {
        coalition.startAfresh();
        people.restore();
    }

    @Test
    void everyModelIsDescribedOnceAndHasASampleCase() {
        Set<String> models = repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(org.camunda.bpm.engine.repository.ProcessDefinition::getKey)
                .collect(Collectors.toSet());
        assertThat(processes).extracting(CoalitionProcess::key).containsExactlyInAnyOrderElementsOf(models);
        assertThat(samples).extracting(SampleCase::process).containsExactlyInAnyOrderElementsOf(models);
        assertThat(processes)
                .extracting(CoalitionProcess::series)
                .doesNotHaveDuplicates()
                .allMatch(series -> series.matches("[A-Z]{2,4}"));
    }

    @Test
    void everythingThatADescriptionNamesIsWrittenInBothLanguages() {
        for (CoalitionProcess process : processes) {
            softly.assertThat(names.of(process.key()).english())
                    .as(process.key())
                    .isNotEqualTo(names.of(process.key()).spanish());
            if (!process.starters().groups().isEmpty()) {
                written("begin." + process.key());
                written("begin." + process.key() + ".what");
            }
            process.documents().forEach(kind -> written("documents.kind." + kind));
            process.place().ifPresent(place -> {
                written(place.title());
                written(place.title() + ".what");
            });
        }
        softly.assertAll();
    }

    private void written(String code) {
        for (Language language : Language.values()) {
            softly.assertThat(messages.getMessage(code, null, "", language.locale()))
                    .as(code + " " + language)
                    .isNotBlank();
        }
    }

    @Test
    void anEmptyFormIsRefusedByTheNameOfEveryFieldThatItAsksFor() {
        eachForm((process, task) -> {
            JsonNode form = Objects.requireNonNull(forms.form(forms.id(process, task)));
            Class<?> type = methods.formType(process, task).orElseThrow();
            Throwable thrown =
                    catchThrowable(() -> binder.bind(forms.id(process, task), new HashMap<>(), type, Language.EN));
            List<String> asked = asked(form);
            if (!asked.isEmpty()) {
                softly.assertThat(thrown).as(task).isInstanceOf(FormRefused.class);
            }
            if (thrown instanceof FormRefused refused) {
                softly.assertThat(refused.problems())
                        .as(task)
                        .extracting(FormRefused.Problem::field)
                        .containsAll(asked);
                softly.assertThat(refused.problems()).as(task).allSatisfy(problem -> {
                    assertThat(problem.label()).isNotBlank();
                    assertThat(problem.advice()).isNotBlank();
                });
            }
        });
        softly.assertAll();
    }

    @Test
    void aFormWithWhatItDoesNotKnowIsReadAsIfThatWereNotThere() {
        eachForm((process, task) -> {
            Class<?> type = methods.formType(process, task).orElseThrow();
            Map<String, Object> junk =
                    Map.of("caseNumber", "MR-2026-001", "__proto__", Map.of("a", 1), "person", "admin");
            Throwable thrown = catchThrowable(() -> binder.bind(forms.id(process, task), junk, type, Language.ES));
            if (thrown != null) {
                softly.assertThat(thrown).as(task).isInstanceOf(FormRefused.class);
            }
        });
        softly.assertAll();
    }

    @Test
    void eachRoleReadsItsCasesOnPageListDiagramAndSearchAndNoOthers() {
        Map<String, CoalitionProcess> described =
                processes.stream().collect(Collectors.toMap(CoalitionProcess::key, Function.identity()));
        for (SampleCase sample : samples) {
            coalition.startAfresh();
            people.restore();
            String number = sample.open();
            CoalitionProcess process = Objects.requireNonNull(described.get(sample.process()));
            assertThat(number).startsWith(process.series() + "-");
            for (String role : Roles.ALL) {
                String as = role + " and " + number;
                boolean reads = sample.readers().contains(role);
                int expected = reads ? 200 : 404;
                softly.assertThat(roles.answer(role, "/casos/" + number).getStatus())
                        .as(as)
                        .isEqualTo(expected);
                softly.assertThat(roles.answer(role, "/casos/" + number + "/diagrama.svg")
                                .getStatus())
                        .as(as)
                        .isEqualTo(expected);
                if (!process.documents().isEmpty()) {
                    softly.assertThat(roles.answer(role, "/casos/" + number + "/documentos")
                                    .getStatus())
                            .as(as)
                            .isEqualTo(expected);
                }
                softly.assertThat(mentions(role, "/casos?texto=" + number, "/casos/" + number))
                        .as(as + " in the list")
                        .isEqualTo(reads);
                if (!reads) {
                    softly.assertThat(mentions(role, "/buscar?q=" + number, "/" + number))
                            .as(as + " in the search")
                            .isFalse();
                }
            }
            softly.assertThat(sample.readers().stream()
                            .anyMatch(role -> mentions(role, "/buscar?q=" + number, "/" + number)))
                    .as(number + " is found by somebody")
                    .isTrue();
            inEnglish(sample, number);
        }
        softly.assertAll();
    }

    private boolean mentions(String role, String address, String what) {
        var answer = roles.answer(role, address);
        return answer.getStatus() == 200
                && new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).contains(what + "\"");
    }

    /** The page and the picture of a case name what its model names, in the reader's language. */
    private void inEnglish(SampleCase sample, String number) {
        String reader = sample.readers().iterator().next();
        String page = roles.page(reader, "/casos/" + number + "?idioma=en");
        softly.assertThat(page).as(number).contains(names.of(sample.process()).english());
        String diagram = roles.page(reader, "/casos/" + number + "/diagrama.svg?idioma=en");
        softly.assertThat(diagram).as(number).contains("<svg");
        tasks(sample.process()).forEach(task -> softly.assertThat(page)
                .as(number + ": " + task + " in Spanish on the English page")
                .doesNotContain(">" + names.of(sample.process(), task).spanish() + "<"));
        roles.page(reader, "/casos/" + number + "?idioma=es");
    }

    private static List<String> asked(JsonNode form) {
        List<String> asked = new ArrayList<>();
        for (JsonNode field : form.path("components")) {
            if ("group".equals(field.path("type").asText())) {
                asked.addAll(asked(field));
            } else if (field.at("/validate/required").asBoolean()
                    && field.hasNonNull("key")
                    && field.path("conditional").isMissingNode()) {
                asked.add(field.path("key").asText());
            }
        }
        return asked;
    }

    private interface OfAForm {
        void check(String process, String task);
    }

    private void eachForm(OfAForm check) {
        processes.forEach(process -> tasks(process.key()).forEach(task -> check.check(process.key(), task)));
    }

    private Stream<String> tasks(String process) {
        BpmnModelInstance model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
        return Stream.concat(
                        model.getModelElementsByType(StartEvent.class).stream()
                                .filter(start ->
                                        start.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef")
                                                != null),
                        model.getModelElementsByType(UserTask.class).stream())
                .map(FlowElement::getId);
    }
}
