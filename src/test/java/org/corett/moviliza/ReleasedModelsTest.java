package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.corett.moviliza.consultancy.HiringAnswers;
import org.corett.moviliza.consultancy.OffersStandIn;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.TaskMethods;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.corett.moviliza.mobilization.PlenaryStandIn;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Motions;
import org.corett.moviliza.shared.CountryCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A case keeps the model with which it began, for years: whatever a model in use ever named is still there, and a case
 * begun on it comes to its end.
 *
 * <p>{@code src/test/released} keeps each such model under the day from which it was in use.
 */
@CoalitionTest
class ReleasedModelsTest {
    private static final Path RELEASED = Path.of("src/test/released");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    /** The innermost calls, whose arguments hold none themselves. */
    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w+)\\.(\\w+)\\(([^()]*)\\)");

    private static final Pattern DECISION = Pattern.compile("camunda:decisionRef=\"(\\w+)\"");

    @Autowired
    private Coalition coalition;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private FormCatalog forms;

    @Autowired
    private TaskMethods methods;

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Motions motions;

    @Autowired
    private PlenaryStandIn plenary;

    @Autowired
    private OffersStandIn applicants;

    private final List<String> deployments = new ArrayList<>();
    private final SoftAssertions softly = new SoftAssertions();

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
    }

    /** The models of today become the latest again. */
    @AfterEach
    void withdraw() {
        coalition.startAfresh();
        deployments.forEach(deployment -> repository.deleteDeployment(deployment, true));
    }

    @Test
    void everyTaskOfAReleasedModelHasItsFormAndItsMethod() {
        for (Path file : released(".bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            String process = model.getModelElementsByType(Process.class)
                    .iterator()
                    .next()
                    .getId();
            Stream<String> started = model.getModelElementsByType(StartEvent.class).stream()
                    .filter(start -> start.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "formRef") != null)
                    .map(StartEvent::getId);
            Stream<String> asked =
                    model.getModelElementsByType(UserTask.class).stream().map(UserTask::getId);
            Stream.concat(started, asked).forEach(task -> {
                softly.assertThat(forms.form(forms.id(process, task)))
                        .as("%s: form of %s", file, task)
                        .isNotNull();
                softly.assertThat(methods.formType(process, task))
                        .as("%s: method of %s", file, task)
                        .isPresent();
            });
        }
        softly.assertAll();
    }

    @Test
    void everyCallMessageAndDecisionOfAReleasedModelIsStillAnswered() {
        Set<String> messages = messages(models(Path.of("processes"), ".bpmn"));
        String decisions = models(Path.of("processes"), ".dmn").stream()
                .map(ReleasedModelsTest::read)
                .collect(Collectors.joining());
        for (Path file : released(".bpmn")) {
            String text = read(file);
            EXPRESSION.matcher(text).results().forEach(found -> calls(file, found.group()));
            for (Matcher decision = DECISION.matcher(text); decision.find(); ) {
                softly.assertThat(decisions).as(file.toString()).contains("<decision id=\"" + decision.group(1) + "\"");
            }
            softly.assertThat(messages).as(file.toString()).containsAll(messages(List.of(file)));
        }
        softly.assertAll();
    }

    /** From the innermost call outwards: one that is looked at becomes an argument of the one around it. */
    private void calls(Path file, String expression) {
        String rest = expression;
        for (Matcher call = CALL.matcher(rest); call.find(); call = CALL.matcher(rest)) {
            answered(file, call.group(1), call.group(2), call.group(3));
            rest = call.replaceFirst("argument");
        }
    }

    private void answered(Path file, String bean, String method, String arguments) {
        if (Set.of("execution", "task").contains(bean)) {
            return;
        }
        long given = arguments.isBlank() ? 0 : arguments.split(",").length;
        softly.assertThat(beans.containsBean(bean)).as("%s: %s", file, bean).isTrue();
        if (beans.containsBean(bean)) {
            softly.assertThat(beans.getType(bean).getMethods())
                    .as("%s: %s.%s(%s)", file, bean, method, arguments)
                    .anyMatch(each -> each.getName().equals(method) && each.getParameterCount() == given);
        }
    }

    @Test
    void aSessionBegunOnAReleasedModelComesToSignedMinutes() {
        for (Path release : releases()) {
            coalition.startAfresh();
            coalition.today(LocalDate.of(2026, 3, 30));
            String motion = motions.propose(MotionKind.GENERAL, "", "Calendario", "Dos reuniones al año.");
            String session = begunOn(release, "plenarySession", "presidencia", session(motion));
            coalition.today(LocalDate.of(2026, 4, 14));
            by("secretaria", session, "prepareDocuments", Map.of("documents", List.of(Map.of("title", "Agenda"))));
            by("secretaria", session, "registerAttendance", everybodyPresent());
            ofEachCountry(session, "statePosition", Map.of("stance", "AGREE"));
            var secretariat = coalition.as("secretaria");
            String draft = secretariat.task(session, "draftMinutes").getId();
            secretariat.completeTask(
                    draft, Map.of("text", secretariat.shown(draft).get("text")));
            ofEachCountry(session, "commentMinutes", Map.of());
            by("presidencia", session, "signMinutes", Map.of("decision", "AGREE"));
            by("secretaria", session, "signMinutes", Map.of("decision", "AGREE"));
            assertThat(coalition.ended(session))
                    .as("%s: %s", release, coalition.openTasks(session))
                    .isTrue();
        }
    }

    @Test
    void aCycleBegunOnAReleasedModelComesToItsPublishedResults() {
        for (Path release : releases()) {
            coalition.startAfresh();
            coalition.today(LocalDate.of(2026, 1, 12));
            String mr = begunOn(release, "mobilizationCycle", "titular-gt", Answers.source());
            coalition.attach(mr, CycleDocuments.DONOR_FORMATS);
            by("secretaria", mr, "completeDonorForm", Answers.donor());
            both(mr, "validateDonor", Answers.valid());
            coalition.today(LocalDate.of(2026, 2, 10));
            by("secretaria", mr, "prepareInitiativeSheet", Answers.initiativeSheet());
            coalition.attach(mr, CycleDocuments.MEETING_MINUTES);
            by("secretaria", mr, "recordEngagement", Answers.engagement("2026-02-10"));
            coalition.today(LocalDate.of(2026, 3, 25));
            by("presidencia", mr, "recordNegotiationRound", Answers.firstRound("2026-03-03"));
            by("secretaria", mr, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
            by("secretaria", mr, "completeChecklist", Answers.checklist());
            plenary.adopts(mr);
            coalition.today(LocalDate.of(2026, 5, 5));
            coalition.attach(mr, CycleDocuments.SIGNED_AGREEMENT);
            by("presidencia", mr, "signAgreement", Answers.agreement());
            coalition.today(LocalDate.of(2026, 5, 20));
            by("secretaria", mr, "confirmContribution", Answers.contribution("2026-05-20"));
            coalition.today(LocalDate.of(2026, 8, 21));
            by("secretaria", mr, "submitReport", Answers.report("2026-08-21"));
            by("secretaria", mr, "reviewReport", Answers.accepted());
            by("presidencia", mr, "reportToPlenary", Answers.account("Gestiones"));
            by("secretaria", mr, "reportToPlenary", Answers.account("Seguimiento"));
            by("presidencia", mr, "reportToPlenary", Answers.account("Gestiones"));
            plenary.adopts(mr);
            coalition.runDueJobs();
            by("comunicacion", mr, "publishResults", Answers.publication());
            coalition.today(LocalDate.of(2026, 11, 21));
            assertThat(coalition.openTasks(mr)).as(release.toString()).containsExactly("submitReport");
        }
    }

    @Test
    void aHiringBegunOnAReleasedModelComesToItsContract() {
        for (Path release : releases()) {
            coalition.startAfresh();
            coalition.today(LocalDate.of(2026, 7, 6));
            String cons = begunOn(release, "consultantHiring", "secretaria", HiringAnswers.consultancy());
            applicants.submit(cons, 2);
            coalition.today(LocalDate.of(2026, 7, 22));
            both(cons, "firstFilter", HiringAnswers.filter(2));
            ofEachCountry(cons, "evaluateOffers", HiringAnswers.evaluation(80, 70));
            coalition.today(LocalDate.of(2026, 8, 25));
            both(cons, "confirmSelection", HiringAnswers.confirmation(1));
            by("secretaria", cons, "recordContract", HiringAnswers.contract("2026-08-25"));
            assertThat(coalition.ended(cons))
                    .as("%s: %s", release, coalition.openTasks(cons))
                    .isTrue();
        }
    }

    /** Starts a case on the released model and brings the models of today afterwards, as an operator's update does. */
    private String begunOn(Path release, String process, String starter, Map<String, Object> form) {
        deploy(release);
        String number = coalition.as(starter).start(process, form);
        deploy(Path.of("processes"));
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .list())
                .extracting(ProcessDefinition::getVersion)
                .hasSizeGreaterThan(2);
        return number;
    }

    private void deploy(Path folder) {
        DeploymentBuilder deployment = repository.createDeployment().name("released models");
        models(folder, "mn")
                .forEach(model -> deployment.addString(model.getFileName().toString(), read(model)));
        deployments.add(0, deployment.deploy().getId());
    }

    private static Map<String, Object> session(String motion) {
        Map<String, Object> call = new HashMap<>();
        call.put("kind", "ORDINARY");
        call.put("date", "2026-04-14");
        call.put("time", "09:00");
        call.put("place", "Tegucigalpa");
        call.put("motions", List.of(motion));
        call.put("points", List.of());
        return call;
    }

    private static Map<String, Object> everybodyPresent() {
        Map<String, Object> attendance = new HashMap<>(Map.of("chair", "PRESIDENCY", "observers", "OIM"));
        titulars().forEach(titular -> {
            String country = titular.substring("titular-".length());
            attendance.put("do".equals(country) ? "dr" : country, "TITULAR");
        });
        return attendance;
    }

    private void ofEachCountry(String number, String task, Map<String, Object> form) {
        titulars().forEach(titular -> by(titular, number, task, form));
    }

    private void both(String number, String task, Map<String, Object> form) {
        by("presidencia", number, task, form);
        by("secretaria", number, task, form);
    }

    private void by(String person, String number, String task, Map<String, Object> form) {
        coalition.as(person).complete(number, task, form);
    }

    private static List<String> titulars() {
        return Arrays.stream(CountryCode.values())
                .map(country -> "titular-" + country.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static List<Path> releases() {
        try (Stream<Path> releases = Files.list(RELEASED)) {
            List<Path> found = releases.sorted().toList();
            assertThat(found).isNotEmpty();
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> released(String suffix) {
        return models(RELEASED, suffix);
    }

    private static List<Path> models(Path folder, String suffix) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> messages(List<Path> files) {
        return files.stream()
                .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(Message.class).stream())
                .map(Message::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
