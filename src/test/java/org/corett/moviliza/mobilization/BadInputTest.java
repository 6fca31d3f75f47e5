package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.corett.moviliza.BadInput;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.engine.TaskMethods;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is typed into a form of the cycle, people get one clear sentence and nothing is changed or lost. */
@CoalitionTest
class BadInputTest {
    private static final String MARKUP = "<script>alert('x')</script> **a** {{b}} [c](javascript:d) ${e}";

    @Autowired
    private Coalition coalition;

    @Autowired
    private PlenaryStandIn plenary;

    @Autowired
    private FormCatalog forms;

    @Autowired
    private Mobilizations cases;

    private final SoftAssertions softly = new SoftAssertions();
    private String number = "";

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 5, 20));
    }

    @Test
    void isRefusedByEveryFormOfTheCycleWithTheFieldsLabel() {
        number = start();
        task("secretaria", "completeDonorForm", Answers.but(Answers.donor(), "hasOwnFormats", "NO"));
        task("presidencia", "validateDonor", Answers.valid());
        task("secretaria", "validateDonor", Answers.valid());
        task("secretaria", "prepareInitiativeSheet", Answers.initiativeSheet());
        task("secretaria", "prepareProjectSheet", Answers.projectSheet());
        task("secretaria", "recordEngagement", Answers.engagement("2026-05-19"));
        for (int round = 1; round <= 3; round++) {
            task("presidencia", "recordNegotiationRound", Answers.firstRound("2026-05-19"));
        }
        task("presidencia", "decideNegotiationExit", Answers.exit("NEW_SHEET", "Otra vez"));
        task("secretaria", "decideNegotiationExit", Answers.exit("NEW_SHEET", "Otra vez"));
        task("secretaria", "prepareInitiativeSheet", Answers.initiativeSheet());
        task("secretaria", "prepareProjectSheet", Answers.projectSheet());
        task("secretaria", "recordEngagement", Answers.engagement("2026-05-19"));
        task("presidencia", "recordNegotiationRound", Answers.secondRound("2026-05-19"));
        task("secretaria", "completeChecklist", Answers.checklist());
        plenary.adopts(number);
        task("presidencia", "signAgreement", Answers.agreement());
        task("secretaria", "confirmContribution", Answers.contribution("2026-05-20"));
        coalition.today(LocalDate.of(2026, 8, 25));
        task("secretaria", "submitReport", Answers.report("2026-08-25"));
        task("secretaria", "reviewReport", Answers.accepted());
        task("presidencia", "reportToPlenary", Answers.account("Gestiones"));
        task("secretaria", "reportToPlenary", Answers.account("Seguimiento"));
        task("presidencia", "reportToPlenary", Answers.account("Gestiones"));
        plenary.adopts(number);
        task("comunicacion", "publishResults", Answers.publication());
        softly.assertAll();
    }

    @Test
    void keepsMarkupAsThePlainTextThatWasTyped() {
        String found =
                coalition.as("titular-gt").start("mobilizationCycle", Answers.but(Answers.source(), "match", MARKUP));

        assertThat(cases.get(found).source().match()).isEqualTo(MARKUP);
        String task =
                coalition.as("secretaria").task(found, "completeDonorForm").getId();
        assertThat(coalition.as("secretaria").shown(task).get("tip").toString()).contains("javascript:d");
        assertThat(shownAsTextOnly()).isTrue();
    }

    /** Text and HTML elements of the forms take nothing from the case, so that typed markup is never rendered. */
    private boolean shownAsTextOnly() {
        return forms.ids().stream()
                .map(forms::form)
                .flatMap(form -> form.findParents("type").stream())
                .filter(element ->
                        List.of("text", "html").contains(element.path("type").asText()))
                .noneMatch(element -> element.toString().contains("{{")
                        || element.path("text").asText().startsWith("="));
    }

    private String start() {
        BadInput.of(form("reportSource"), Answers.source())
                .forEach((what, bad) -> refused(
                        "reportSource: " + what,
                        () -> coalition.as("titular-gt").start("mobilizationCycle", bad)));
        softly.assertThat(cases.all()).isEmpty();
        return coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
    }

    private void task(String person, String key, Map<String, Object> good) {
        String task = coalition.as(person).task(number, key).getId();
        BadInput.of(form(key), good)
                .forEach((what, bad) ->
                        refused(key + ": " + what, () -> coalition.as(person).completeTask(task, bad)));
        softly.assertThat(coalition.openTasks(number)).as("after refusals").contains(key);
        coalition.as(person).completeTask(task, good);
    }

    private void refused(String what, org.assertj.core.api.ThrowableAssert.ThrowingCallable submission) {
        Throwable thrown = catchThrowable(submission);
        assertThat(thrown).as(what + " is accepted").isNotNull();
        softly.assertThat(thrown).as(what).isInstanceOf(FormRefused.class);
        if (thrown instanceof FormRefused refusal) {
            softly.assertThat(refusal.problems()).as(what).allSatisfy(problem -> {
                assertThat(problem.label()).isNotBlank();
                assertThat(problem.advice()).isNotBlank();
            });
        }
    }

    private JsonNode form(String task) {
        return Objects.requireNonNull(forms.form(TaskMethods.formId(task)));
    }
}
