package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.directory.Donor;
import org.corett.moviliza.directory.Donors;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.Currency;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Scenario S1: a cycle for the prevention strategy, from Guatemala's tip to the bulletin, the Plenary included. */
@CoalitionTest
class MobilizationScenarioTest {
    private static final List<String> COUNTRIES = List.of("bz", "cr", "sv", "gt", "hn", "mx", "ni", "pa", "do");
    private static final String DONOR = "ana.perez@abc.example";

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Mobilizations cases;

    @Autowired
    private Donors donors;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Reports reports;

    @Autowired
    private CycleSections sections;

    private String mr;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        mailbox.empty();
    }

    @Test
    void runsFromTheFirstTipToThePublishedResult() {
        guatemalaReportsASource();
        theDonorEntersTheDirectory();
        theSheetNeedsThreeParagraphs();
        theMeetingNeedsMinutesAndThePresentedSheet();
        twoRoundsLeadToTerms();
        theChecklistPasses();
        thePlenaryEndorses();
        theAgreementIsSigned();
        theDonorConfirms();
        theFirstReportIsAccepted();
        thePlenaryHearsOfTheResults();
        theResultsArePublished();
    }

    private void guatemalaReportsASource() {
        on("2026-01-12");
        mr = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());

        assertThat(mr).isEqualTo("MR-2026-001");
        assertThat(coalition.openTasks(mr)).containsExactly("completeDonorForm");
        assertMailed("completeDonorForm", Set.of("secretaria"));
        assertMailed("mobilization.newSource", Set.of("presidencia"));
        assertMailed("mobilization.sourceReceived", Set.of("titular-gt", "suplente-gt"));
    }

    private void theDonorEntersTheDirectory() {
        on("2026-01-19");
        assertThatThrownBy(
                        () -> by("secretaria", "completeDonorForm", Answers.but(Answers.donor(), "contactAddress", "")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Dirección/correo electrónico: falta este dato");
        assertThatThrownBy(() -> by("secretaria", "completeDonorForm", Answers.donor()))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Faltan los formatos y requisitos del donante: súbalos en /casos/" + mr);
        coalition.attach(mr, CycleDocuments.DONOR_FORMATS);
        by("secretaria", "completeDonorForm", Answers.donor());
        on("2026-01-21");
        by("presidencia", "validateDonor", Answers.valid());
        assertThat(donors.active()).isEmpty();
        by("secretaria", "validateDonor", Answers.valid());

        assertThat(donors.active()).singleElement().extracting(Donor::reviewOn).isEqualTo(day("2027-01-21"));
        assertMailed("mobilization.newDonor", allNine());
    }

    private void theSheetNeedsThreeParagraphs() {
        on("2026-01-22");
        Map<String, Object> sheet = Answers.initiativeSheet();
        assertThatThrownBy(() -> by(
                        "secretaria",
                        "prepareInitiativeSheet",
                        Answers.but(sheet, "descriptionScope", "Detalle.\n\nAlcance.")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(
                        "H. Descripción y alcance (al menos tres párrafos): escriba al menos tres párrafos");
        by("secretaria", "prepareInitiativeSheet", sheet);

        assertMailed("mobilization.sheetReady", Set.of("presidencia"));
        assertMailed("mobilization.invitation", Set.of(DONOR));
    }

    private void theMeetingNeedsMinutesAndThePresentedSheet() {
        on("2026-02-10");
        Map<String, Object> meeting = Answers.engagement("2026-02-10");
        assertThatThrownBy(() -> by("secretaria", "recordEngagement", Answers.but(meeting, "minutes", "")))
                .hasMessageContaining("Minuta");
        assertThatThrownBy(() -> by("secretaria", "recordEngagement", Answers.but(meeting, "sheetPresented", "NO")))
                .hasMessageContaining("¿Se presentó la ficha?");
        assertThatThrownBy(() -> by("secretaria", "recordEngagement", meeting))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Falta la minuta de esta reunión: súbala en /casos/" + mr);
        coalition.attach(mr, CycleDocuments.MEETING_MINUTES);
        by("secretaria", "recordEngagement", meeting);

        assertMailed("mobilization.engagementRecorded", Set.of("presidencia", "secretaria"));
    }

    private void twoRoundsLeadToTerms() {
        on("2026-03-03");
        by("presidencia", "recordNegotiationRound", Answers.firstRound("2026-03-03"));
        assertMailed("mobilization.roundRecorded", Set.of("presidencia", "secretaria"));
        on("2026-03-24");
        Map<String, Object> second = Answers.secondRound("2026-03-24");
        assertThatThrownBy(() ->
                        by("secretaria", "recordNegotiationRound", Answers.but(second, "totalOffered", "380000.01")))
                .hasMessageContaining("los montos suman USD 380,000.00 y el total ofrecido es USD 380,000.01; ajuste la"
                        + " diferencia de USD 0.01");
        by("secretaria", "recordNegotiationRound", second);

        assertMailed("mobilization.termsAgreed", Set.of("presidencia", "secretaria"));
    }

    private void theChecklistPasses() {
        on("2026-03-25");
        by("secretaria", "completeChecklist", Answers.checklist());

        assertThat(cases.get(mr).consultants()).isTrue();
        assertThat(coalition.openTasks(mr)).isEmpty();
        assertMailed("mobilization.checklistCompleted", Set.of("presidencia"));
    }

    private void thePlenaryEndorses() {
        on("2026-03-30");
        String session = convene("2026-04-14", List.of("MO-2026-001"));
        on("2026-04-14");
        everyCountryAgrees(session);

        assertThat(coalition.openTasks(mr)).containsExactly("signAgreement");
    }

    private void theAgreementIsSigned() {
        on("2026-05-05");
        assertThatThrownBy(() -> by("presidencia", "signAgreement", Answers.agreement()))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Falta el acuerdo firmado: súbalo en /casos/" + mr);
        coalition.attach(mr, CycleDocuments.SIGNED_AGREEMENT);
        by("presidencia", "signAgreement", Answers.agreement());

        Set<String> told = allNine();
        told.add(DONOR);
        assertMailed("mobilization.agreementSigned", told);
        assertMailed("mobilization.pressMaterialDue", Set.of("comunicacion"));
    }

    private void theDonorConfirms() {
        on("2026-05-20");
        by("secretaria", "confirmContribution", Answers.contribution("2026-05-20"));

        List<LocalDate> due = reports.calendar(mr).stream().map(Report::dueOn).toList();
        assertThat(due).startsWith(day("2026-08-31"), day("2026-11-30")).endsWith(day("2028-06-30"));
        assertMailed("mobilization.acknowledgement", Set.of(DONOR, "presidencia", "secretaria"));
        assertThat(mailbox.mailsOf(mr, "mobilization.acknowledgement")).allSatisfy(mail -> assertThat(mail.text())
                .contains("31 de agosto de 2026: Avance", "30 de junio de 2028: Final", "USD 380,000.00"));
        assertThat(cases.get(mr).step()).isEqualTo(Step.MANAGE_AND_REPORT);
        assertThat(agreements.mobilized()).isEqualTo(Map.of(Currency.USD, new BigDecimal("380000.00")));
        assertThat(sections.of(mr, new Reader("titular-cr", Set.of("country-CR"), Language.ES)))
                .filteredOn(section -> Set.of("agreement", "contribution").contains(section.id()))
                .hasSize(2)
                .allSatisfy(section -> assertThat(section.fields())
                        .extracting(field -> field.value().text())
                        .contains("USD 380,000.00"));
        // The checklist asked for consultants [000 §7.2, question 16].
        assertThat(coalition.openTasks(coalition.onlyCase("consultantHiring"))).containsExactly("specifyConsultancy");
    }

    private void theFirstReportIsAccepted() {
        on("2026-08-20");
        assertThat(coalition.openTasks(mr)).isEmpty();
        on("2026-08-21");
        by("secretaria", "submitReport", Answers.report("2026-08-21"));
        by("secretaria", "reviewReport", Answers.accepted());

        assertMailed("mobilization.reportAccepted", Set.of(DONOR, "presidencia"));
        assertMailed("reportToPlenary", Set.of("presidencia", "secretaria"));
    }

    private void thePlenaryHearsOfTheResults() {
        on("2026-09-10");
        by("presidencia", "reportToPlenary", Answers.account("Gestiones ante el donante"));
        by("secretaria", "reportToPlenary", Answers.account("Seguimiento del proyecto"));
        assertThat(coalition.openTasks(mr))
                .as("the Presidency has not read the Secretariat's part yet")
                .containsExactly("reportToPlenary");
        by("presidencia", "reportToPlenary", Answers.account("Gestiones ante el donante"));
        on("2026-09-21");
        String session = convene("2026-10-13", List.of());
        on("2026-10-13");
        everyCountryAgrees(session);

        assertMailed("publishResults", Set.of("comunicacion"));
    }

    private void theResultsArePublished() {
        on("2026-10-20");
        by("comunicacion", "publishResults", Answers.publication());

        assertMailed("mobilization.resultsPublished", allNine());
        assertThat(coalition.ended(mr)).isFalse();
        assertThat(cases.all()).singleElement().satisfies(only -> {
            assertThat(only.status()).isEqualTo(CaseStatus.OPEN);
            assertThat(only.step()).isEqualTo(Step.MANAGE_AND_REPORT);
        });
        assertThat(agreements.mobilized()).isEqualTo(Map.of(Currency.USD, new BigDecimal("380000.00")));
        on("2026-11-20");
        assertThat(coalition.openTasks(mr)).containsExactly("submitReport");
    }

    private String convene(String date, List<String> motions) {
        Map<String, Object> call = new HashMap<>(
                Map.of("kind", "ORDINARY", "date", date, "time", "09:00", "place", "Tegucigalpa", "points", List.of()));
        call.put("motions", motions);
        return coalition.as("presidencia").start("plenarySession", call);
    }

    private void everyCountryAgrees(String session) {
        Map<String, Object> attendance = new HashMap<>(Map.of("chair", "PRESIDENCY", "observers", "OIM"));
        COUNTRIES.forEach(country -> attendance.put("do".equals(country) ? "dr" : country, "TITULAR"));
        coalition
                .as("secretaria")
                .complete(session, "prepareDocuments", Map.of("documents", List.of(Map.of("title", "Agenda"))));
        coalition.as("secretaria").complete(session, "registerAttendance", attendance);
        coalition.as("presidencia").complete(session, "confirmQuorum", Map.of("decision", "AGREE"));
        for (String country : COUNTRIES) {
            var titular = coalition.as("titular-" + country);
            titular.tasks(session, "statePosition")
                    .forEach(task -> titular.completeTask(task.getId(), Map.of("stance", "AGREE")));
        }
    }

    private void assertMailed(String code, Set<String> recipients) {
        assertThat(mailbox.recipientsOf(mr, code)).as(code).containsExactlyInAnyOrderElementsOf(recipients);
    }

    private static Set<String> allNine() {
        Set<String> all = new TreeSet<>();
        COUNTRIES.forEach(country -> {
            all.add("titular-" + country);
            all.add("suplente-" + country);
        });
        return all;
    }

    private void by(String person, String task, Map<String, Object> form) {
        coalition.as(person).complete(mr, task, form);
    }

    private void on(String day) {
        coalition.today(day(day));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
