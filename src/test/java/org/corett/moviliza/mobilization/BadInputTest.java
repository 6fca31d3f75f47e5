package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.BadInputTrial;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.reporting.ExtraReportRequested;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Whatever is typed into a form of the cycle, people get one clear sentence and nothing is changed or lost. */
@CoalitionTest
class BadInputTest {
    private static final String MARKUP = "<script>alert('x')</script> **a** {{b}} [c](javascript:d) ${e}";

    @Autowired
    private Reports reports;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Coalition coalition;

    @Autowired
    private PlenaryStandIn plenary;

    @Autowired
    private FormCatalog forms;

    @Autowired
    private Mobilizations cases;

    private BadInputTrial trial;
    private String number = "";

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 5, 20));
    }

    @Test
    void isRefusedByEveryFormOfTheCycleWithTheFieldsLabel() {
        trial = new BadInputTrial(coalition, forms);
        number = trial.start("titular-gt", "mobilizationCycle", "reportSource", Answers.source());
        assertThat(cases.all()).hasSize(1);
        trial.task(number, "secretaria", "completeDonorForm", Answers.but(Answers.donor(), "hasOwnFormats", "NO"));
        trial.task(number, "presidencia", "validateDonor", Answers.valid());
        trial.task(number, "secretaria", "validateDonor", Answers.valid());
        trial.task(number, "secretaria", "prepareInitiativeSheet", Answers.initiativeSheet());
        trial.task(number, "secretaria", "prepareProjectSheet", Answers.projectSheet());
        coalition.attach(number, CycleDocuments.MEETING_MINUTES);
        trial.task(number, "secretaria", "recordEngagement", Answers.engagement("2026-05-19"));
        for (int round = 1; round <= 3; round++) {
            trial.task(number, "presidencia", "recordNegotiationRound", Answers.firstRound("2026-05-19"));
        }
        trial.task(number, "presidencia", "decideNegotiationExit", Answers.exit("NEW_SHEET", "Otra vez"));
        trial.task(number, "secretaria", "decideNegotiationExit", Answers.exit("NEW_SHEET", "Otra vez"));
        trial.task(number, "secretaria", "prepareInitiativeSheet", Answers.initiativeSheet());
        trial.task(number, "secretaria", "prepareProjectSheet", Answers.projectSheet());
        coalition.attach(number, CycleDocuments.MEETING_MINUTES);
        trial.task(number, "secretaria", "recordEngagement", Answers.engagement("2026-05-19"));
        trial.task(number, "presidencia", "recordNegotiationRound", Answers.secondRound("2026-05-19"));
        trial.task(number, "secretaria", "completeChecklist", Answers.checklist());
        plenary.adopts(number);
        coalition.attach(number, CycleDocuments.SIGNED_AGREEMENT);
        trial.task(number, "presidencia", "signAgreement", Answers.agreement());
        trial.task(number, "secretaria", "confirmContribution", Answers.contribution("2026-05-20"));
        coalition.today(LocalDate.of(2026, 9, 8));
        trial.task(
                number,
                "presidencia",
                "contactPartner",
                Map.of("contactedOn", "2026-09-08", "contact", "Ana Pérez", "answer", "Lo entrega mañana."));
        trial.task(number, "secretaria", "submitReport", Answers.report("2026-09-08"));
        trial.task(number, "secretaria", "reviewReport", Answers.accepted());
        events.publishEvent(new ExtraReportRequested(
                number,
                reports.request(number, "Uso de imágenes", LocalDate.of(2026, 9, 30))
                        .number()));
        coalition.today(LocalDate.of(2026, 10, 7));
        trial.task(
                number,
                "presidencia",
                "contactAboutExtraReport",
                Map.of("contactedOn", "2026-10-07", "contact", "Ana Pérez", "answer", "Lo entrega mañana."));
        trial.task(number, "secretaria", "submitExtraReport", Answers.report("2026-09-08"));
        trial.task(number, "secretaria", "reviewExtraReport", Answers.accepted());
        trial.task(number, "presidencia", "reportToPlenary", Answers.account("Gestiones"));
        trial.task(number, "secretaria", "reportToPlenary", Answers.account("Seguimiento"));
        trial.task(number, "presidencia", "reportToPlenary", Answers.account("Gestiones"));
        plenary.adopts(number);
        trial.task(number, "comunicacion", "publishResults", Answers.publication());
        trial.assertAll();
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
                // The addresses of the case's documents and of its hiring are made of its number alone.
                .noneMatch(element -> element.toString()
                                .replace("{{documentsAddress}}", "")
                                .replace("{{hiringAddress}}", "")
                                .replace("{{conflictAddress}}", "")
                                .contains("{{")
                        || element.path("text").asText().startsWith("="));
    }
}
