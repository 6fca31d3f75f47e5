package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.directory.Donors;
import org.corett.moviliza.documents.DocumentKind;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.plenary.MotionDecided;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Outcome;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.ContributionForm;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.shared.Worded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way that a case can take besides the straight one [gaps 10-16]. */
@CoalitionTest
class MobilizationCycleProcessTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private PlenaryStandIn plenary;

    @Autowired
    private Mobilizations cases;

    @Autowired
    private Donors donors;

    @Autowired
    private Sheets sheets;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Reports reports;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient database;

    private FollowingCase following;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        mailbox.empty();
        following = new FollowingCase(coalition);
    }

    @Test
    void asksForTheDonorFormAgainWithTheReasonsWhenOneOrganFindsItInvalid() {
        String number = following.reported();
        coalition.attach(number, DocumentKind.DONOR_FORMATS);
        by("secretaria", number, "completeDonorForm", Answers.donor());
        by("secretaria", number, "validateDonor", Answers.valid());
        assertThatThrownBy(() -> by("presidencia", number, "validateDonor", Answers.invalid(" ")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Motivo");
        by("presidencia", number, "validateDonor", Answers.invalid("Falta la sigla."));

        assertThat(donors.active()).isEmpty();
        Map<String, Object> shown = shown("secretaria", number, "completeDonorForm");
        assertThat(shown.get("donorName")).isEqualTo("Agencia Bilateral de Cooperación (ABC)");
        assertThat(shown.get("opinions").toString()).contains("Falta la sigla.", "Presidencia");
        by("secretaria", number, "completeDonorForm", Answers.but(Answers.donor(), "donorName", "ABC"));
        following.bothValidate(number);
        assertThat(donors.active())
                .singleElement()
                .satisfies(donor -> assertThat(donor.form().donorName()).isEqualTo("ABC"));
    }

    @Test
    void saysToBothOrgansThatADonorWithoutAnEmailCannotBeWrittenTo() {
        String number = following.reported();
        coalition.attach(number, DocumentKind.DONOR_FORMATS);
        by(
                "secretaria",
                number,
                "completeDonorForm",
                Answers.but(Answers.donor(), "contactAddress", "Avenida Central 10"));

        assertThat(shown("presidencia", number, "validateDonor")
                        .get("donorFacts")
                        .toString())
                .contains("Falta el correo");
        by("presidencia", number, "validateDonor", Answers.invalid("Falta el correo."));
        by("secretaria", number, "validateDonor", Answers.invalid("Falta el correo."));
        by("secretaria", number, "completeDonorForm", Answers.donor());
        assertThat(shown("presidencia", number, "validateDonor")
                        .get("donorFacts")
                        .toString())
                .doesNotContain("Falta el correo");
    }

    @Test
    void updatesTheEntryOfADonorThatTheDirectoryKnows() {
        String first = following.withDonor();
        String second = following.withDonor();

        assertThat(donors.active()).hasSize(1);
        assertThat(cases.get(second).donor()).isEqualTo(cases.get(first).donor());
    }

    @Test
    void writesToTheContactThatACaseWasValidatedWithWhenAnotherCaseUpdatesTheEntry() {
        String first = following.withDonor();
        String second = following.reported();
        coalition.attach(second, DocumentKind.DONOR_FORMATS);
        by(
                "secretaria",
                second,
                "completeDonorForm",
                Answers.but(Answers.donor(), "contactAddress", "luis.mora@abc.example"));
        following.bothValidate(second);
        by("secretaria", first, "prepareInitiativeSheet", Answers.initiativeSheet());
        by("secretaria", second, "prepareInitiativeSheet", Answers.initiativeSheet());

        assertThat(mailbox.recipientsOf(first, "mobilization.invitation")).containsExactly("ana.perez@abc.example");
        assertThat(mailbox.recipientsOf(second, "mobilization.invitation")).containsExactly("luis.mora@abc.example");
    }

    @Test
    void followsTheDirectoryOnTheDonorsFormatsInTheMailAndInTheProcess() {
        String first = following.withDonor();
        String second = following.reported();
        by("secretaria", second, "completeDonorForm", Answers.but(Answers.donor(), "hasOwnFormats", "NO"));
        following.bothValidate(second);
        by("secretaria", first, "prepareInitiativeSheet", Answers.initiativeSheet());

        assertThat(mailbox.recipientsOf(first, "mobilization.invitation")).isEmpty();
        assertThat(coalition.openTasks(first)).containsExactly("prepareProjectSheet");
    }

    @Test
    void asksForTheProjectSheetOnlyWhereTheDonorHasNoFormatsOfItsOwn() {
        String number = following.reported();
        by("secretaria", number, "completeDonorForm", Answers.but(Answers.donor(), "hasOwnFormats", "NO"));
        following.bothValidate(number);
        by("secretaria", number, "prepareInitiativeSheet", Answers.initiativeSheet());
        assertThat(mailbox.recipientsOf(number, "mobilization.invitation")).isEmpty();
        by("secretaria", number, "prepareProjectSheet", Answers.projectSheet());

        assertThat(sheets.project(number))
                .hasValueSatisfying(sheet -> assertThat(sheet.form().specificObjectives())
                        .extracting(objective -> objective.objective())
                        .containsExactly("Formar", "Informar"));
        assertThat(mailbox.recipientsOf(number, "mobilization.invitation")).containsExactly("ana.perez@abc.example");
        assertThat(coalition.openTasks(number)).containsExactly("recordEngagement");
    }

    @Test
    void offersTheNegotiationRoundToBothOrgansAndShowsTheRoundsBefore() {
        String number = following.negotiating();
        coalition.today(LocalDate.of(2026, 3, 3));
        by("presidencia", number, "recordNegotiationRound", Answers.firstRound("2026-03-03"));

        Map<String, Object> shown = shown("secretaria", number, "recordNegotiationRound");
        assertThat(shown.get("roundFacts").toString()).contains("2 de 3");
        assertThat(shown.get("earlierRounds").toString()).contains("USD 300,000.00", "Campañas: USD 100,000.00");
    }

    @Test
    void refusesTermsThatAreAgreedBesideTheAxes() {
        String number = following.negotiating();
        coalition.today(LocalDate.of(2026, 3, 24));
        assertThatThrownBy(() -> by(
                        "presidencia",
                        number,
                        "recordNegotiationRound",
                        Answers.but(Answers.secondRound("2026-03-24"), "axisCheck", "NO")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("¿Responde a los ejes");
    }

    @Test
    void putsTheChoiceToBothAgainUntilTheyChooseTheSameAfterThreeRounds() {
        String number = following.threeRoundsWithoutAgreement();
        by("presidencia", number, "decideNegotiationExit", Answers.exit("CLOSE", "No hay interés."));
        by("secretaria", number, "decideNegotiationExit", Answers.exit("NEW_SHEET", "Podemos reducir el alcance."));

        assertThat(coalition.openTasks(number)).containsExactly("decideNegotiationExit", "decideNegotiationExit");
        assertThat(shown("presidencia", number, "decideNegotiationExit")
                        .get("opinions")
                        .toString())
                .contains("Podemos reducir el alcance.", "Volver al paso 2");
    }

    @Test
    void countsBothChoicesWhenTheyAreMadeAtTheSameMoment() throws Exception {
        String number = following.threeRoundsWithoutAgreement();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> choices = new ArrayList<>();
            for (String person : List.of("presidencia", "secretaria")) {
                String task = coalition
                        .as(person)
                        .task(number, "decideNegotiationExit")
                        .getId();
                choices.add(both.submit(
                        () -> coalition.as(person).completeTask(task, Answers.exit("CLOSE", "No hay interés."))));
            }
            for (Future<?> choice : choices) {
                choice.get();
            }
        } finally {
            both.shutdown();
        }
        assertThat(coalition.ended(number)).isTrue();
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.CLOSED);
    }

    @Test
    void goesBackToANewVersionOfTheSheetAndANewNegotiation() {
        String number = following.threeRoundsWithoutAgreement();
        bothChoose(number, "NEW_SHEET");
        assertThat(cases.get(number).step()).isEqualTo(Step.ENGAGE);
        assertThat(shown("secretaria", number, "prepareInitiativeSheet").get("projectName"))
                .isEqualTo("Prevención regional de la trata");
        following.engage(number);

        assertThat(sheets.initiative(number))
                .hasValueSatisfying(sheet -> assertThat(sheet.version()).isEqualTo(2));
        assertThat(shown("secretaria", number, "recordNegotiationRound")
                        .get("roundFacts")
                        .toString())
                .contains("1 de 3");
    }

    @Test
    void goesBackToTheDonorWhoStaysInTheDirectoryMeanwhile() {
        String number = following.threeRoundsWithoutAgreement();
        bothChoose(number, "REVIEW_DONOR");

        assertThat(coalition.openTasks(number)).containsExactly("completeDonorForm");
        assertThat(cases.get(number).step()).isEqualTo(Step.IDENTIFY);
        by("secretaria", number, "completeDonorForm", Answers.but(Answers.donor(), "contactPerson", "Luis Mora"));
        assertThat(shown("presidencia", number, "validateDonor").get("donorFacts"))
                .asString()
                .contains("Luis Mora")
                .doesNotContain("Ana Pérez");
        assertThat(donors.active())
                .singleElement()
                .satisfies(donor -> assertThat(donor.form().contactPerson()).isEqualTo("Ana Pérez"));
        following.bothValidate(number);
        assertThat(donors.active())
                .singleElement()
                .satisfies(donor -> assertThat(donor.form().contactPerson()).isEqualTo("Luis Mora"));
    }

    @Test
    void showsNoOpinionAboutTheDonorBeforeWhenAnotherIsValidated() {
        String number = following.threeRoundsWithoutAgreement();
        bothChoose(number, "REVIEW_DONOR");
        assertThat(shown("secretaria", number, "completeDonorForm").get("opinions"))
                .asString()
                .isEqualTo("[]");
        by("secretaria", number, "completeDonorForm", Answers.but(Answers.donor(), "donorName", "Otro donante"));
        assertThat(shown("presidencia", number, "validateDonor").get("opinions"))
                .asString()
                .isEqualTo("[]");
        by("presidencia", number, "validateDonor", Answers.invalid("Falta la sigla."));
        assertThat(shown("secretaria", number, "validateDonor").get("opinions"))
                .asString()
                .contains("Falta la sigla.")
                .doesNotContain("Secretaría", "Sí");
        by("secretaria", number, "validateDonor", Answers.invalid("Falta el correo."));

        assertThat(shown("secretaria", number, "completeDonorForm").get("opinions"))
                .as("two refusals are what has to be mended")
                .asString()
                .contains("Falta la sigla.", "Falta el correo.");
    }

    @Test
    void closesWithAReasonAndTheDonorStaysInTheDirectory() {
        String number = following.threeRoundsWithoutAgreement();
        by("presidencia", number, "decideNegotiationExit", Answers.exit("CLOSE", "No hay interés."));
        by("secretaria", number, "decideNegotiationExit", Answers.exit("CLOSE", "No hay fondos."));

        assertThat(coalition.ended(number)).isTrue();
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(cases.get(number).reason())
                .isEqualTo("Presidencia: No hay interés.\nSecretaría Técnica: No hay fondos.");
        assertThat(donors.active()).hasSize(1);
        assertThat(mailbox.recipientsOf(number, "mobilization.closed"))
                .containsExactlyInAnyOrder("presidencia", "secretaria", "titular-gt", "suplente-gt");
    }

    @Test
    void leavesTheNegotiationWhenTheChecklistFails() {
        String number = following.negotiating();
        coalition.today(LocalDate.of(2026, 3, 25));
        by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
        assertThatThrownBy(() ->
                        by("secretaria", number, "completeChecklist", Answers.but(Answers.checklist(), "q10", "NO")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Comentario 10: la pregunta 10 tiene un No");
        by("secretaria", number, "completeChecklist", Answers.but(Answers.checklist(), "q08", "NO"));

        assertThat(coalition.openTasks(number)).containsOnly("decideNegotiationExit");
        assertThat(shown("presidencia", number, "decideNegotiationExit")
                        .get("why")
                        .toString())
                .contains("no se cumple", "8");
        assertThatThrownBy(() -> by("presidencia", number, "decideNegotiationExit", Answers.exit("RESUBMIT", "Sí")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Cómo seguir");
    }

    @Test
    void onlyNotifiesANationalAgreementAndWaitsForNobody() {
        String number = following.withDonor();
        coalition.today(LocalDate.of(2026, 3, 25));
        by(
                "secretaria",
                number,
                "prepareInitiativeSheet",
                Answers.but(Answers.initiativeSheet(), "coverage", "NATIONAL"));
        coalition.attach(number, DocumentKind.MEETING_MINUTES);
        by("secretaria", number, "recordEngagement", Answers.engagement("2026-02-10"));
        by("secretaria", number, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
        by("secretaria", number, "completeChecklist", Answers.checklist());

        assertThat(coalition.openTasks(number)).containsExactly("signAgreement");
        assertThat(mailbox.recipientsOf(number, "mobilization.nationalAgreement"))
                .hasSize(18);
    }

    @Test
    void submitsTheAgreementToThePlenaryAgainWhenItWasDeferredAndBothWantIt() {
        String number = following.beforeThePlenary();
        String first = plenary.lastMotion(number);
        plenary.defers(number);
        assertThat(shown("secretaria", number, "decideNegotiationExit")
                        .get("why")
                        .toString())
                .contains("aplazó", "PL-2026-001");
        bothChoose(number, "RESUBMIT");

        assertThat(plenary.lastMotion(number)).isNotEqualTo(first);
        plenary.adopts(number);
        assertThat(coalition.openTasks(number)).containsExactly("signAgreement");
    }

    @Test
    void goesBackToTheSheetWhenThePlenaryRejects() {
        String number = following.beforeThePlenary();
        plenary.decides(number, Outcome.REJECTED);
        bothChoose(number, "NEW_SHEET");

        assertThat(coalition.openTasks(number)).containsExactly("prepareInitiativeSheet");
    }

    @Test
    void hearsOfAMotionThatNobodyWaitsForWithoutFailing() {
        String number = following.beforeThePlenary();
        events.publishEvent(new MotionDecided(
                "MO-2026-999",
                MotionKind.AGREEMENT_ENDORSEMENT,
                number,
                Outcome.ADOPTED,
                "PL-2026-001",
                Worded.asWritten("Otro asunto")));
        events.publishEvent(new MotionDecided(
                "MO-2026-998",
                MotionKind.RESULTS_REPORT,
                "MR-1999-001",
                Outcome.ADOPTED,
                "PL-2026-001",
                Worded.asWritten("Otro caso")));

        assertThat(coalition.openTasks(number)).isEmpty();
        assertThat(coalition.ended(number)).isFalse();
    }

    @Test
    void refusesAnAgreementWithReversedDatesOrAnotherAmount() {
        String number = following.beforeThePlenary();
        plenary.adopts(number);
        coalition.today(LocalDate.of(2026, 5, 5));
        assertThatThrownBy(() -> by(
                        "presidencia",
                        number,
                        "signAgreement",
                        Answers.but(Answers.agreement(), "termTo", "2026-05-31")))
                .hasMessageContaining("Vigente hasta");
        assertThatThrownBy(() -> by(
                        "presidencia", number, "signAgreement", Answers.but(Answers.agreement(), "amount", "380001")))
                .hasMessageContaining("USD 380,000.00");
        assertThatThrownBy(() -> by(
                        "presidencia",
                        number,
                        "signAgreement",
                        Answers.but(Answers.agreement(), "signedOn", "2026-05-06")))
                .hasMessageContaining("Fecha de firma");
        assertThat(agreements.find(number)).isEmpty();
    }

    @Test
    void namesTheKindsOfReportsInEachReadersLanguage() {
        database.sql("update person set language = 'EN' where username = 'secretaria'")
                .update();
        try {
            String number = following.confirmed(plenary);
            assertThat(mailbox.mailsOf(number, "mobilization.acknowledgement"))
                    .allSatisfy(mail -> assertThat(mail.text())
                            .contains(
                                    "secretaria".equals(mail.to())
                                            ? "31 August 2026: Progress"
                                            : "31 de agosto de 2026: Avance")
                            .doesNotContain("secretaria".equals(mail.to()) ? "Avance" : "Progress"));
        } finally {
            database.sql("update person set language = 'ES' where username = 'secretaria'")
                    .update();
        }
    }

    @Test
    void countsTheAmountMobilizedOnceACase() {
        String number = following.confirmed(plenary);
        var again = new ContributionForm(LocalDate.of(2026, 5, 20), new java.math.BigDecimal("380000"), "Otra vez");

        assertThatThrownBy(() -> agreements.confirm(number, again, "secretaria"))
                .isInstanceOfAny(DbActionExecutionException.class, DataIntegrityViolationException.class);
        assertThat(agreements.mobilized().values()).containsExactly(new java.math.BigDecimal("380000.00"));
    }

    @Test
    void expectsAReturnedReportOnItsNewDateAndTheNextOneByTheAgreement() {
        String number = following.confirmed(plenary);
        coalition.today(LocalDate.of(2026, 9, 17));
        assertThat(due("secretaria", number, "submitReport")).isEqualTo(LocalDate.of(2026, 8, 31));
        by("secretaria", number, "submitReport", Answers.report("2026-09-17"));
        coalition.today(LocalDate.of(2026, 9, 18));
        assertThatThrownBy(() -> by("secretaria", number, "reviewReport", Answers.returned("", "2026-09-25")))
                .hasMessageContaining("Motivo");
        assertThatThrownBy(() -> by("secretaria", number, "reviewReport", Answers.returned("Falta", "2026-09-17")))
                .hasMessageContaining("Nueva fecha límite");
        by("secretaria", number, "reviewReport", Answers.returned("Falta el registro de activos fijos.", "2026-09-25"));

        assertThat(due("secretaria", number, "submitReport")).isEqualTo(LocalDate.of(2026, 9, 25));
        assertThat(mailbox.recipientsOf(number, "mobilization.reportReturned"))
                .containsExactly("ana.perez@abc.example");
        assertThat(shown("secretaria", number, "submitReport")
                        .get("reportFacts")
                        .toString())
                .contains("Falta el registro de activos fijos.");
        following.reportAccepted(number, LocalDate.of(2026, 9, 24));
        assertThat(reports.next(number))
                .hasValueSatisfying(next -> assertThat(next.dueOn()).isEqualTo(LocalDate.of(2026, 11, 30)));
    }

    @Test
    void reportsToThePlenaryOnlyOnceBothOrgansAgreeWithEachOther() {
        String number = following.confirmed(plenary);
        following.reportAccepted(number, LocalDate.of(2026, 8, 25));
        by("presidencia", number, "reportToPlenary", Answers.account("Gestiones"));
        Map<String, Object> disagrees = Answers.but(Answers.account("Seguimiento"), "agrees", "NO");
        assertThatThrownBy(() -> by("secretaria", number, "reportToPlenary", disagrees))
                .hasMessageContaining("Motivo");
        by("secretaria", number, "reportToPlenary", Answers.but(disagrees, "reason", "Falta el taller de julio."));

        assertThat(coalition.openTasks(number)).containsExactly("reportToPlenary", "reportToPlenary");
        Map<String, Object> shown = shown("presidencia", number, "reportToPlenary");
        assertThat(shown.get("actions")).isEqualTo("Gestiones");
        assertThat(shown.get("accounts").toString()).contains("Falta el taller de julio.");
        bothReport(number);
        by("presidencia", number, "reportToPlenary", Answers.account("Gestiones ante el donante"));
        assertThat(plenary.lastKind(number)).isEqualTo(MotionKind.RESULTS_REPORT);
        plenary.defers(number);
        assertThat(coalition.openTasks(number)).containsExactly("reportToPlenary", "reportToPlenary");
    }

    @Test
    void countsAYesOnlyForTheTextThatWasThereToBeRead() {
        String number = following.confirmed(plenary);
        following.reportAccepted(number, LocalDate.of(2026, 8, 25));
        assertThat(shown("presidencia", number, "reportToPlenary").get("otherWritten"))
                .isEqualTo(false);
        by("presidencia", number, "reportToPlenary", Answers.account("Gestiones"));
        assertThat(shown("secretaria", number, "reportToPlenary").get("otherWritten"))
                .isEqualTo(true);
        by("secretaria", number, "reportToPlenary", Answers.account("Seguimiento"));

        assertThat(coalition.openTasks(number)).containsExactly("reportToPlenary");
        Map<String, Object> shown = shown("presidencia", number, "reportToPlenary");
        assertThat(shown.get("actions")).isEqualTo("Gestiones");
        assertThat(shown.get("accounts").toString()).contains("Seguimiento");
        by("presidencia", number, "reportToPlenary", Answers.account("Gestiones y viajes"));
        assertThat(coalition.as("secretaria").tasks(number, "reportToPlenary"))
                .as("the Presidency changed what the Secretariat had agreed with")
                .hasSize(1);
        assertThat(coalition.as("presidencia").tasks(number, "reportToPlenary")).isEmpty();
        by("secretaria", number, "reportToPlenary", Answers.account("Seguimiento"));
        assertThat(coalition.openTasks(number)).isEmpty();
        assertThat(plenary.lastKind(number)).isEqualTo(MotionKind.RESULTS_REPORT);
    }

    @Test
    void goesOnUntilTheFinalReportIsAcceptedAndItsResultsPublished() {
        String number = following.confirmed(plenary);
        assertThat(coalition.openTasks(number)).isEmpty();
        following.reportAccepted(number, LocalDate.of(2026, 8, 21));
        String firstMotion = reportResults(number);
        assertThat(cases.get(number).step()).isEqualTo(Step.MANAGE_AND_REPORT);
        coalition.today(LocalDate.of(2026, 11, 30));
        assertThat(shown("secretaria", number, "submitReport").get("caseFacts").toString())
                .contains("4 y 5. ");
        for (LocalDate day : periods()) {
            following.reportAccepted(number, day);
        }
        assertThat(coalition.openTasks(number)).isEmpty();
        following.reportAccepted(number, LocalDate.of(2028, 6, 20));
        assertThat(cases.get(number).step()).isEqualTo(Step.COMMUNICATE_RESULTS);
        bothReportAndAgree(number);
        plenary.adopts(number);
        by("comunicacion", number, "publishResults", Answers.publication());

        assertThat(cases.get(number).status())
                .as("first results still with the Plenary")
                .isEqualTo(CaseStatus.OPEN);
        plenary.decides(number, firstMotion, Outcome.ADOPTED);
        by("comunicacion", number, "publishResults", Answers.publication());
        assertThat(coalition.ended(number)).isTrue();
        assertThat(cases.get(number).status()).isEqualTo(CaseStatus.DONE);
        assertThat(cases.get(number).step()).isEqualTo(Step.COMMUNICATE_RESULTS);
    }

    private static List<LocalDate> periods() {
        LocalDate second = LocalDate.of(2026, 11, 30);
        return second.datesUntil(LocalDate.of(2028, 5, 1), java.time.Period.ofMonths(3))
                .toList();
    }

    private String reportResults(String number) {
        bothReportAndAgree(number);
        return plenary.lastMotion(number);
    }

    private void bothReportAndAgree(String number) {
        bothReport(number);
        by("presidencia", number, "reportToPlenary", Answers.account("Gestiones ante el donante"));
    }

    private void bothReport(String number) {
        by("presidencia", number, "reportToPlenary", Answers.account("Gestiones ante el donante"));
        by("secretaria", number, "reportToPlenary", Answers.account("Seguimiento del proyecto"));
    }

    private void bothChoose(String number, String exit) {
        by("presidencia", number, "decideNegotiationExit", Answers.exit(exit, "Así lo vemos."));
        by("secretaria", number, "decideNegotiationExit", Answers.exit(exit, "Así lo vemos."));
    }

    private Map<String, Object> shown(String person, String number, String task) {
        return coalition
                .as(person)
                .shown(coalition.as(person).task(number, task).getId());
    }

    private LocalDate due(String person, String number, String task) {
        return coalition
                .as(person)
                .task(number, task)
                .getDueDate()
                .toInstant()
                .atZone(java.time.ZoneId.of("GMT-6"))
                .toLocalDate();
    }

    private void by(String person, String number, String task, Map<String, Object> form) {
        coalition.as(person).complete(number, task, form);
    }
}
