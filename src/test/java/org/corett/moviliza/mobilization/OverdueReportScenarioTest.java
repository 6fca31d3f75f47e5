package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.ManagementService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.calls.Documents;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.ReportStatus;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.reporting.Administrator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * Scenario S5: the first progress report comes late, from the first reminder to the Plenary that hears of the delay;
 * every mail of each day is asserted, and no other is sent.
 */
@CoalitionTest
class OverdueReportScenarioTest {
    private static final List<String> COUNTRIES = List.of("bz", "cr", "sv", "gt", "hn", "mx", "ni", "pa", "do");
    private static final String DONOR = "ana.perez@abc.example";
    private static final Set<String> TO_DONOR = Set.of(DONOR);
    private static final Set<String> TO_ST = Set.of("secretaria");
    private static final Set<String> TO_P = Set.of("presidencia");
    private static final Set<String> TO_BOTH = Set.of("presidencia", "secretaria");

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private PlenaryStandIn plenary;

    @Autowired
    private Reports reports;

    @Autowired
    private Mobilizations cases;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient database;

    private Administrator donor;
    private String mr = "";

    /** The link of the last letter, remembered when the mailbox is emptied. */
    private String link = "";

    @BeforeEach
    void aProjectWhoseFirstReportIsDueOn31August() {
        coalition.startAfresh();
        donor = new Administrator(port, "198.51.100.7");
        mr = new FollowingCase(coalition).confirmed(plenary);
        assertThat(mr).isEqualTo("MR-2026-001");
        assertThat(reports.expected(mr).dueOn()).isEqualTo(day("2026-08-31"));
        mailbox.empty();
    }

    @Test
    void runsFromTheFirstReminderToThePlenary() {
        twoRemindersGoToTheDonorWithACopyForTheSecretariat();
        theReportIsOverdue();
        thePresidencyIsAskedToContactThePartner();
        itGoesOnTheNextAgendaAndTheProjectGoesOn();
        theDonorHandsItInByTheLink();
        theSecretariatReturnsIt();
        theDonorCompletesItAndItIsAccepted24DaysLate();
        thePlenaryHearsOfTheDelay();
    }

    private void twoRemindersGoToTheDonorWithACopyForTheSecretariat() {
        on("2026-08-20");
        assertMailed(Map.of());
        on("2026-08-21");
        assertMailed(Map.of(
                "submitReport", TO_ST,
                "mobilization.reportReminder", TO_DONOR,
                "mobilization.reportReminded", TO_ST));
        quietUntil("2026-08-28");
        assertMailed(Map.of("mobilization.reportReminder", TO_DONOR, "mobilization.reportReminded", TO_ST));
    }

    private void theReportIsOverdue() {
        quietUntil("2026-09-01");
        assertMailed(Map.of("mobilization.reportOverdue", TO_DONOR, "mobilization.reportOverdueCopy", TO_BOTH));
        assertThat(coalition.as("presidencia").tasks(mr, "contactPartner")).isEmpty();
    }

    private void thePresidencyIsAskedToContactThePartner() {
        quietUntil("2026-09-07");
        assertMailed(Map.of("contactPartner", TO_P, "mobilization.partnerToContact", TO_ST));
        assertThat(coalition.openTasks(mr)).containsExactly("contactPartner", "submitReport");
    }

    private void itGoesOnTheNextAgendaAndTheProjectGoesOn() {
        quietUntil("2026-09-15");
        assertMailed(Map.of("mobilization.overdueOnAgenda", TO_BOTH));
        assertThat(motions("OVERDUE_REPORT")).hasSize(1);
        assertThat(overdueText()).contains("no ha llegado");
        assertThat(cases.get(mr).status()).as("never suspended by itself").isEqualTo(CaseStatus.OPEN);
        assertThat(cases.get(mr).step()).isEqualTo(Step.MANAGE_AND_REPORT);
    }

    private void theDonorHandsItInByTheLink() {
        on("2026-09-16");
        assertMailed(Map.of());
        on("2026-09-17");
        HttpResponse<String> answer = donor.handIn(
                lastLink(),
                Administrator.report("Se formó a 120 personas."),
                Map.of("avance.pdf", Documents.pdf("Avance"), "financiero.pdf", Documents.pdf("Financiero")));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertMailed(Map.of("reviewReport", TO_ST, "mobilization.reportReceived", TO_DONOR));
        assertThat(coalition.openTasks(mr))
                .as("the Presidency's task and the timers end with it")
                .containsExactly("reviewReport");
        assertThat(management.createJobQuery().timers().count()).isZero();
    }

    private void theSecretariatReturnsIt() {
        on("2026-09-18");
        by("secretaria", "reviewReport", Answers.returned("Falta el registro de activos fijos.", "2026-09-25"));

        assertMailed(Map.of("submitReport", TO_ST, "mobilization.reportReturned", TO_DONOR), false);
        assertThat(reports.expected(mr))
                .returns(ReportStatus.RETURNED, Report::status)
                .returns(day("2026-09-25"), Report::expectedOn)
                .returns(day("2026-08-31"), Report::dueOn);
    }

    private void theDonorCompletesItAndItIsAccepted24DaysLate() {
        String link = lastLink();
        mailbox.empty();
        quietUntil("2026-09-24");
        assertThat(donor.open(link).body())
                .contains(
                        "Falta el registro de activos fijos.", "Se formó a 120 personas.", "25 de septiembre de 2026");
        assertThat(donor.handIn(
                                link,
                                Administrator.report("Se formó a 120 personas. Se adjunta el registro."),
                                Map.of("activos.pdf", Documents.pdf("Registro de activos fijos")))
                        .statusCode())
                .isEqualTo(302);
        assertMailed(Map.of("reviewReport", TO_ST, "mobilization.reportReceived", TO_DONOR));
        by("secretaria", "reviewReport", Answers.accepted());

        assertMailed(Map.of("mobilization.reportAccepted", Set.of(DONOR, "presidencia"), "reportToPlenary", TO_BOTH));
        assertThat(reports.get(mr, 1).daysLate()).isEqualTo(24);
        assertThat(overdueText())
                .as("the Plenary is told what is still so")
                .contains("se aceptó el 24 de septiembre de 2026", "24 días de atraso")
                .doesNotContain("no ha llegado");
        assertThat(reports.expected(mr).dueOn())
                .as("counted from the agreement, not from the delivery")
                .isEqualTo(day("2026-11-30"));
    }

    private void thePlenaryHearsOfTheDelay() {
        on("2026-09-28");
        by("presidencia", "reportToPlenary", Answers.account("Gestiones ante el donante"));
        by("secretaria", "reportToPlenary", Answers.account("Seguimiento del proyecto"));
        by("presidencia", "reportToPlenary", Answers.account("Gestiones ante el donante"));
        String session = coalition
                .as("presidencia")
                .start(
                        "plenarySession",
                        Map.of(
                                "kind", "ORDINARY",
                                "date", "2026-10-13",
                                "time", "09:00",
                                "place", "Tegucigalpa",
                                "motions", List.of(),
                                "points", List.of()));
        assertThat(mailbox.mailsOf(session, "plenary-convened").get(0).text())
                .contains("Informe vencido: Prevención regional de la trata", "Informe de acciones y resultados");
        mailbox.empty();
        on("2026-10-13");
        everyCountryAgrees(session);

        assertThat(mailbox.recipientsOf(mr, "mobilization.resultsReported")).isEqualTo(allNine());
        assertThat(mailbox.mailsOf(mr, "mobilization.resultsReported"))
                .filteredOn(mail -> mail.to().equals("titular-gt"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains(
                                "debía entregarse el 31 de agosto de 2026",
                                "se aceptó el 24 de septiembre de 2026",
                                "24 días de atraso"));
        mailbox.empty();
        quietUntil("2026-11-20");
        assertMailed(Map.of(
                "submitReport", TO_ST,
                "mobilization.reportReminder", TO_DONOR,
                "mobilization.reportReminded", TO_ST));
    }

    @Test
    void aRequestOfThePresidencyOutsideTheCalendarOpensAnExtraReportTask() throws Exception {
        on("2026-07-01");
        askForExtra("2026-07-15");

        assertThat(coalition.openTasks(mr)).containsExactly("submitExtraReport");
        assertMailed(
                Map.of(
                        "submitExtraReport", TO_ST,
                        "mobilization.extraReport", TO_DONOR,
                        "mobilization.extraReportCopy", TO_P),
                false);
        assertThat(donor.handIn(lastLink(), Administrator.report("Se revisaron todas."), Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(coalition.openTasks(mr)).containsExactly("reviewExtraReport");
        by("secretaria", "reviewExtraReport", Answers.returned("Falta el anexo.", "2026-07-20"));
        by("secretaria", "submitExtraReport", Answers.report("2026-07-01"));
        by("secretaria", "reviewExtraReport", Answers.accepted());

        assertThat(coalition.openTasks(mr)).isEmpty();
        assertThat(reports.expected(mr)).returns(1, Report::number).returns(day("2026-08-31"), Report::dueOn);
        assertThat(browser()
                        .perform(get("/informes").with(user("gerencia")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Uso de las imágenes de la campaña", "Aceptado");
        on("2026-08-21");
        assertThat(coalition.openTasks(mr)).containsExactly("submitReport");
    }

    @Test
    void anExtraReportIsRemindedOfAndPassedOnLikeOneOfTheCalendar() throws Exception {
        on("2026-05-25");
        mailbox.empty();
        askForExtra("2026-06-30");
        assertMailed(Map.of(
                "submitExtraReport", TO_ST,
                "mobilization.extraReport", TO_DONOR,
                "mobilization.extraReportCopy", TO_P));
        assertThat(timersOfTheCase())
                .containsOnly(
                        entry("Event_ExtraFirstReminder", "2026-06-20T08:00"),
                        entry("Event_ExtraSecondReminder", "2026-06-27T08:00"),
                        entry("Event_ExtraOverdue", "2026-07-01T08:00"),
                        entry("Event_ExtraPartnerToContact", "2026-07-07T08:00"),
                        entry("Event_ExtraToPlenary", "2026-07-15T08:00"),
                        entry("Event_ReportOpens", "2026-08-21T00:00"));

        quietUntil("2026-06-20");
        assertMailed(Map.of("mobilization.reportReminder", TO_DONOR, "mobilization.reportReminded", TO_ST));
        quietUntil("2026-06-27");
        assertMailed(Map.of("mobilization.reportReminder", TO_DONOR, "mobilization.reportReminded", TO_ST));
        quietUntil("2026-07-01");
        assertMailed(Map.of("mobilization.reportOverdue", TO_DONOR, "mobilization.reportOverdueCopy", TO_BOTH));
        quietUntil("2026-07-07");
        assertMailed(Map.of("contactAboutExtraReport", TO_P, "mobilization.partnerToContact", TO_ST));
        quietUntil("2026-07-15");
        assertMailed(Map.of("mobilization.overdueOnAgenda", TO_BOTH));
        assertThat(motions("OVERDUE_REPORT")).hasSize(1);
        assertThat(coalition.openTasks(mr)).containsExactly("contactAboutExtraReport", "submitExtraReport");

        by(
                "presidencia",
                "contactAboutExtraReport",
                Map.of("contactedOn", "2026-07-15", "contact", "Ana Pérez", "answer", "Lo entrega mañana."));
        assertMailed(Map.of("mobilization.partnerContacted", TO_ST));
        assertThat(donor.handIn(lastLink(), Administrator.report("Se revisaron todas."), Map.of())
                        .statusCode())
                .isEqualTo(302);
        assertThat(coalition.openTasks(mr)).containsExactly("reviewExtraReport");
        assertThat(timersOfTheCase()).as("they end with the task").containsOnlyKeys("Event_ReportOpens");
        by("secretaria", "reviewExtraReport", Answers.accepted());
        assertThat(overdueText()).contains("15 días de atraso");
        mailbox.empty();
        quietUntil("2026-08-21");
        assertThat(coalition.openTasks(mr)).containsExactly("submitReport");
    }

    @Test
    void anExtraReportAskedForAtShortNoticeIsNotRemindedOfAtOnce() throws Exception {
        on("2026-06-23");
        mailbox.empty();
        askForExtra("2026-06-30");
        on("2026-06-23");

        assertMailed(Map.of(
                "submitExtraReport", TO_ST,
                "mobilization.extraReport", TO_DONOR,
                "mobilization.extraReportCopy", TO_P));
        quietUntil("2026-06-27");
        assertMailed(Map.of("mobilization.reportReminder", TO_DONOR, "mobilization.reportReminded", TO_ST));
        by("secretaria", "submitExtraReport", Answers.report("2026-06-27"));
        assertThat(timersOfTheCase()).containsOnlyKeys("Event_ReportOpens");
    }

    private MockMvc browser() {
        return MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    private void askForExtra(String due) throws Exception {
        browser()
                .perform(post("/informes/pedir")
                        .with(user("presidencia"))
                        .with(csrf())
                        .param("caseNumber", mr)
                        .param("subject", "Uso de las imágenes de la campaña")
                        .param("dueOn", due))
                .andExpect(redirectedUrl("/informes"));
    }

    /** The morning, in the coalition's zone, of each timer that waits. */
    private Map<String, String> timersOfTheCase() {
        Map<String, String> timers = new TreeMap<>();
        management
                .createJobQuery()
                .timers()
                .list()
                .forEach(job -> timers.put(
                        management
                                .createJobDefinitionQuery()
                                .jobDefinitionId(job.getJobDefinitionId())
                                .singleResult()
                                .getActivityId(),
                        job.getDuedate()
                                .toInstant()
                                .atZone(ZoneId.systemDefault())
                                .toLocalDateTime()
                                .toString()));
        return timers;
    }

    @Test
    void thePresidencyWritesDownWhatThePartnerAnswers() {
        on("2026-09-07");
        mailbox.empty();
        by(
                "presidencia",
                "contactPartner",
                Map.of(
                        "contactedOn", "2026-09-07",
                        "contact", "Ana Pérez, por teléfono",
                        "answer", "Lo entrega el 17."));

        assertMailed(Map.of("mobilization.partnerContacted", TO_ST));
        assertThat(coalition.openTasks(mr)).containsExactly("submitReport");
        on("2026-09-15");
        assertThat(motions("OVERDUE_REPORT")).hasSize(1);
    }

    @Test
    void aReportThatOpensLateBringsOneLetterToTheAdministratorAndNotFour() {
        coalition.turnTo(day("2026-09-05"));
        coalition.runDueJobs();

        assertThat(mailbox.mailsOf(mr))
                .filteredOn(mail -> mail.to().equals(DONOR))
                .hasSize(1);
        assertThat(mailbox.recipientsOf(mr, "mobilization.reportOverdue")).isEqualTo(TO_DONOR);
    }

    private String overdueText() {
        return database.sql("select text from motion where kind = 'OVERDUE_REPORT'")
                .query(String.class)
                .single();
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

    /** The link of the last letter to the administrator. */
    private String lastLink() {
        return database.sql("select text from mail_message where recipient = ? and text like '%/entrega/%'"
                        + " order by id desc limit 1")
                .param(DONOR)
                .query(String.class)
                .optional()
                .map(Administrator::link)
                .orElse(link);
    }

    /** Day after day without a mail, until the day itself, whose mails are left to be asserted. */
    private void quietUntil(String last) {
        for (LocalDate each = coalition.today().plusDays(1); each.isBefore(day(last)); each = each.plusDays(1)) {
            coalition.today(each);
            assertThat(mailbox.mailsOf(mr)).as(each.toString()).isEmpty();
        }
        on(last);
    }

    /** All mails about the case since the last look, by what they are about. */
    private void assertMailed(Map<String, Set<String>> expected) {
        assertMailed(expected, true);
    }

    private void assertMailed(Map<String, Set<String>> expected, boolean forget) {
        Map<String, Set<String>> mailed = new TreeMap<>();
        mailbox.mailsOf(mr).forEach(mail -> mailed.computeIfAbsent(mail.code(), code -> new TreeSet<>())
                .add(mail.to()));
        assertThat(mailed).as(coalition.today().toString()).isEqualTo(expected);
        assertThat(mailbox.mailsOf(mr))
                .as("each once")
                .hasSize(expected.values().stream().mapToInt(Set::size).sum());
        if (forget) {
            link = lastLink();
            mailbox.empty();
        }
    }

    private List<String> motions(String kind) {
        return database.sql("select number from motion where kind = ? and subject_case = ?")
                .params(kind, mr)
                .query(String.class)
                .list();
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
