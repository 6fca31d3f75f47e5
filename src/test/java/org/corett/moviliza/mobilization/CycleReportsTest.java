package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Roles;
import org.corett.moviliza.consultancy.HiringAnswers;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Outcome;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.ContributionForm;
import org.corett.moviliza.projects.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** Steps 4 and 5: the contribution counts once, reports come until the last, and the Plenary hears of the results [gap 16]. */
@CoalitionTest
class CycleReportsTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private PlenaryStandIn plenary;

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Mobilizations cases;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Reports reports;

    @Autowired
    private Mailbox mailbox;

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
        following.by("secretaria", number, "submitReport", Answers.report("2026-09-17"));
        coalition.today(LocalDate.of(2026, 9, 18));
        assertThatThrownBy(() -> following.by("secretaria", number, "reviewReport", Answers.returned("", "2026-09-25")))
                .hasMessageContaining("Motivo");
        assertThatThrownBy(() ->
                        following.by("secretaria", number, "reviewReport", Answers.returned("Falta", "2026-09-17")))
                .hasMessageContaining("Nueva fecha límite");
        following.by(
                "secretaria",
                number,
                "reviewReport",
                Answers.returned("Falta el registro de activos fijos.", "2026-09-25"));

        assertThat(due("secretaria", number, "submitReport")).isEqualTo(LocalDate.of(2026, 9, 25));
        assertThat(mailbox.recipientsOf(number, "mobilization.reportReturned"))
                .containsExactly("ana.perez@abc.example");
        assertThat(following
                        .shown("secretaria", number, "submitReport")
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
        following.by("presidencia", number, "reportToPlenary", Answers.account("Gestiones"));
        Map<String, Object> disagrees = Answers.but(Answers.account("Seguimiento"), "agrees", "NO");
        assertThatThrownBy(() -> following.by("secretaria", number, "reportToPlenary", disagrees))
                .hasMessageContaining("Motivo");
        following.by(
                "secretaria", number, "reportToPlenary", Answers.but(disagrees, "reason", "Falta el taller de julio."));

        assertThat(coalition.openTasks(number)).containsExactly("reportToPlenary", "reportToPlenary");
        Map<String, Object> shown = following.shown("presidencia", number, "reportToPlenary");
        assertThat(shown.get("actions")).isEqualTo("Gestiones");
        assertThat(shown.get("accounts").toString()).contains("Falta el taller de julio.");
        bothReport(number);
        following.by("presidencia", number, "reportToPlenary", Answers.account("Gestiones ante el donante"));
        assertThat(plenary.lastKind(number)).isEqualTo(MotionKind.RESULTS_REPORT);
        plenary.defers(number);
        assertThat(coalition.openTasks(number)).containsExactly("reportToPlenary", "reportToPlenary");
    }

    @Test
    void tellsByItselfWhatAHiringOfTheProjectEndedAs() {
        String number = following.confirmed(plenary);
        String hiring = coalition.onlyCase("consultantHiring");
        coalition
                .as("secretaria")
                .complete(
                        hiring,
                        "specifyConsultancy",
                        HiringAnswers.but(HiringAnswers.consultancy(), "linkedCase", number));
        coalition.today(LocalDate.of(2026, 6, 6));
        coalition.today(LocalDate.of(2026, 6, 20));
        for (String organ : List.of("presidencia", "secretaria")) {
            coalition
                    .as(organ)
                    .complete(
                            hiring,
                            "decideAfterEmptyCalls",
                            Map.of("exit", "CANCEL", "reason", "Nadie respondió a dos convocatorias."));
        }
        assertThat(mailbox.mailsOf(hiring, "consultancy.budgetFreed").get(0).text())
                .contains("Su presupuesto de USD 18,000.00 vuelve al proyecto " + number
                        + ": Prevención regional de la trata;");
        coalition.as("secretaria").complete(hiring, "reassignBudget", Map.of("note", "Se suma a la formación."));
        assertThat(database.sql("select count(*) from motion where subject_case = ?")
                        .param(hiring)
                        .query(Integer.class)
                        .single())
                .as("the project's own report tells of it")
                .isZero();

        following.reportAccepted(number, LocalDate.of(2026, 8, 25));
        assertThat(following
                        .shown("presidencia", number, "reportToPlenary")
                        .get("reportFacts")
                        .toString())
                .contains(hiring);
        bothReportAndAgree(number);
        assertThat(database.sql("select text from motion where subject_case = ? and kind = 'RESULTS_REPORT'")
                        .param(number)
                        .query(String.class)
                        .single())
                .contains(
                        hiring + ", «Línea de base y monitoreo»: cancelada el 20 de junio de 2026",
                        "Presupuesto liberado: USD 18,000.00",
                        "Se suma a la formación.");
    }

    @Test
    void countsAYesOnlyForTheTextThatWasThereToBeRead() {
        String number = following.confirmed(plenary);
        following.reportAccepted(number, LocalDate.of(2026, 8, 25));
        assertThat(following.shown("presidencia", number, "reportToPlenary").get("otherWritten"))
                .isEqualTo(false);
        following.by("presidencia", number, "reportToPlenary", Answers.account("Gestiones"));
        assertThat(following.shown("secretaria", number, "reportToPlenary").get("otherWritten"))
                .isEqualTo(true);
        following.by("secretaria", number, "reportToPlenary", Answers.account("Seguimiento"));

        assertThat(coalition.openTasks(number)).containsExactly("reportToPlenary");
        Map<String, Object> shown = following.shown("presidencia", number, "reportToPlenary");
        assertThat(shown.get("actions")).isEqualTo("Gestiones");
        assertThat(shown.get("accounts").toString()).contains("Seguimiento");
        following.by("presidencia", number, "reportToPlenary", Answers.account("Gestiones y viajes"));
        assertThat(coalition.as("secretaria").tasks(number, "reportToPlenary"))
                .as("the Presidency changed what the Secretariat had agreed with")
                .hasSize(1);
        assertThat(coalition.as("presidencia").tasks(number, "reportToPlenary")).isEmpty();
        following.by("secretaria", number, "reportToPlenary", Answers.account("Seguimiento"));
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
        assertThat(following
                        .shown("secretaria", number, "submitReport")
                        .get("caseFacts")
                        .toString())
                .contains("4 y 5. ");
        for (LocalDate day : periods()) {
            following.reportAccepted(number, day);
        }
        assertThat(coalition.openTasks(number)).isEmpty();
        following.reportAccepted(number, LocalDate.of(2028, 6, 20));
        assertThat(cases.get(number).step()).isEqualTo(Step.COMMUNICATE_RESULTS);
        bothReportAndAgree(number);
        plenary.adopts(number);
        following.by("comunicacion", number, "publishResults", Answers.publication());

        assertThat(cases.get(number).status())
                .as("first results still with the Plenary")
                .isEqualTo(CaseStatus.OPEN);
        assertThat(new Roles(program).page("titular-cr", "/casos/" + number))
                .contains("Resultados vistos por el Pleno", ">Lo que dijo el Pleno<")
                .doesNotContain("Ciclo terminado", "3. Negociar: lo que dijo");
        plenary.decides(number, firstMotion, Outcome.ADOPTED);
        following.by("comunicacion", number, "publishResults", Answers.publication());
        assertThat(coalition.ended(number)).isTrue();
        assertThat(new Roles(program).page("titular-cr", "/casos/" + number)).contains("Ciclo terminado");
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
        following.by("presidencia", number, "reportToPlenary", Answers.account("Gestiones ante el donante"));
    }

    private void bothReport(String number) {
        following.by("presidencia", number, "reportToPlenary", Answers.account("Gestiones ante el donante"));
        following.by("secretaria", number, "reportToPlenary", Answers.account("Seguimiento del proyecto"));
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
}
