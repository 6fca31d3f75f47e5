package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.reporting.Administrator;
import org.corett.moviliza.shared.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The Secretariat moves a deadline with a reason: the task, its timers, and word to those concerned. */
@CoalitionTest
class MovedReportTest {
    private static final String DONOR = "ana.perez@abc.example";

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
    private ManagementService management;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    private MockMvc browser;
    private String mr = "";

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @Test
    void ofManyDeadlinesTheFirstFiftyAreListedAndTheOthersWhenAskedFor() throws Exception {
        for (int number = 0; number < 52; number++) {
            coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        }
        String first = text(open("secretaria", "/plazos"));
        assertThat(first).contains("Ver los 2 que vencen después");
        assertThat(first.split("Completar formulario de donante", -1)).hasSize(51);
        String all = text(open("secretaria", "/plazos?todos=si"));
        assertThat(all).doesNotContain("que vencen después");
        assertThat(all.split("Completar formulario de donante", -1)).hasSize(53);
    }

    @Test
    void aReportsTimersMoveAlongAndThoseThatHaveRungRingAgain() throws Exception {
        mr = new FollowingCase(coalition).confirmed(plenary);
        on("2026-08-21");
        on("2026-08-28");
        mailbox.empty();

        assertThat(move("secretaria", "submitReport", "2026-09-30", "El socio cambió de oficina.")
                        .getRedirectedUrl())
                .isEqualTo("/plazos");

        assertThat(reports.expected(mr).expectedOn()).isEqualTo("2026-09-30");
        assertThat(reports.expected(mr).dueOn())
                .as("the agreement's calendar stays")
                .isEqualTo("2026-08-31");
        assertThat(text(open("secretaria", "/informes")))
                .containsPattern("30 de septiembre de 2026</span><br>\\s*<span[^>]*>antes, 31 de agosto de 2026")
                .contains("Abierto: se espera", "Se pide desde el ");
        var task = coalition.as("secretaria").task(mr, "submitReport");
        assertThat(local(task.getDueDate())).isEqualTo("2026-09-30");
        assertThat(timers())
                .containsExactly(
                        day("2026-09-20"), day("2026-09-27"), day("2026-10-01"), day("2026-10-07"), day("2026-10-15"));
        assertThat(mailbox.recipientsOf(mr, "deadlines.moved")).isEqualTo(Set.of("secretaria"));
        assertThat(mailbox.mailsOf(mr, "deadlines.moved").get(0).text())
                .contains("31 de agosto de 2026", "30 de septiembre de 2026", "El socio cambió de oficina.");
        assertThat(mailbox.mailsOf(mr, "mobilization.reportMoved"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to()).isEqualTo(DONOR);
                    assertThat(mail.text()).contains("30 de septiembre de 2026", "El socio cambió de oficina.");
                    assertThat(new Administrator(port, "198.51.100.9")
                                    .open(Administrator.link(mail.text()))
                                    .body())
                            .contains("30 de septiembre de 2026");
                });

        mailbox.empty();
        on("2026-09-01");
        on("2026-09-19");
        assertThat(mailbox.mailsOf(mr)).as("not overdue any more").isEmpty();
        on("2026-09-20");
        assertThat(mailbox.recipientsOf(mr, "mobilization.reportReminder")).isEqualTo(Set.of(DONOR));
        on("2026-09-27");
        on("2026-10-01");
        assertThat(mailbox.recipientsOf(mr, "mobilization.reportOverdue")).isEqualTo(Set.of(DONOR));
        assertThat(text(open("secretaria", "/plazos")))
                .contains(
                        "El socio cambió de oficina.",
                        "Secretaría Técnica (Panamá), ",
                        "31 de agosto de 2026",
                        "vencido");
    }

    @Test
    void aReportThatComesWithinTheDaysGrantedIsNotLateAndGoesBeforeThePlenaryOnce() throws Exception {
        mr = new FollowingCase(coalition).confirmed(plenary);
        on("2026-08-21");
        on("2026-09-15");
        move("secretaria", "submitReport", "2026-09-30", "El socio cambió de oficina.");
        on("2026-10-15");
        assertThat(database.sql("select count(*) from motion where kind = 'OVERDUE_REPORT'")
                        .query(Integer.class)
                        .single())
                .as("the motion that stands says it anew")
                .isEqualTo(1);
        assertThat(database.sql("select text from motion where kind = 'OVERDUE_REPORT'")
                        .query(String.class)
                        .single())
                .contains("30 de septiembre de 2026");
        coalition.as("secretaria").complete(mr, "submitReport", Answers.report("2026-10-15"));
        coalition.as("secretaria").complete(mr, "reviewReport", Answers.accepted());
        assertThat(reports.get(mr, 1).daysLate()).isEqualTo(15);
    }

    @Test
    void ofTwoReportsOutsideTheCalendarTheOneThatIsMeantMovesWithItsTimers() throws Exception {
        mr = new FollowingCase(coalition).confirmed(plenary);
        on("2026-06-01");
        askForExtra("2026-07-15");
        askForExtra("2026-07-22");
        mailbox.empty();
        assertThat(text(open("secretaria", "/plazos?caso=" + mr)))
                .contains("tarea=submitExtraReport&amp;vence=2026-07-15")
                .contains("tarea=submitExtraReport&amp;vence=2026-07-22");

        moveExtra("2026-07-22", "2026-08-05");

        assertThat(extras()).containsExactly(day("2026-07-15"), day("2026-08-05"));
        assertThat(coalition.as("secretaria").tasks(mr, "submitExtraReport"))
                .extracting(task -> local(task.getDueDate()))
                .containsExactlyInAnyOrder(day("2026-07-15"), day("2026-08-05"));
        assertThat(timers())
                .containsExactly(
                        day("2026-07-05"),
                        day("2026-07-12"),
                        day("2026-07-16"),
                        day("2026-07-22"),
                        day("2026-07-26"),
                        day("2026-07-30"),
                        day("2026-08-02"),
                        day("2026-08-06"),
                        day("2026-08-12"),
                        day("2026-08-20"),
                        day("2026-08-21"));
        assertThat(mailbox.recipientsOf(mr, "deadlines.moved")).isEqualTo(Set.of("secretaria"));
        assertThat(mailbox.mailsOf(mr, "mobilization.reportMoved"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("5 de agosto de 2026", "El socio lo pidió."));
        assertThat(text(open("secretaria", "/casos/" + mr))).contains("5 de agosto de 2026", "El socio lo pidió.");

        extra("2026-07-22", "2026-08-19").andExpect(status().isConflict());
        assertThat(extras()).as("no report is due on that day any more").doesNotContain(day("2026-08-19"));
        mailbox.empty();
        on("2026-07-26");
        assertThat(mailbox.recipientsOf(mr, "mobilization.reportReminder")).isEqualTo(Set.of(DONOR));
    }

    @Test
    void aTaskOfASettingMovesPastAWeekendOrHolidayAndIsFollowedUpLater() throws Exception {
        mr = new FollowingCase(coalition).reported();

        move("secretaria", "completeDonorForm", "2026-09-15", "Feria de donantes.");

        var task = coalition.as("secretaria").task(mr, "completeDonorForm");
        assertThat(local(task.getDueDate())).as("the 15th is Honduras's day").isEqualTo("2026-09-16");
        assertThat(local(task.getFollowUpDate())).isEqualTo("2026-09-14");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-12, Motivo, day",
        "2026-01-19, Motivo, day",
        "ayer, Motivo, day",
        "2096-01-01, Motivo, day",
        "2026-03-02, '', reason",
        "2026-03-02, ' ', reason"
    })
    void saysWhatIsWrongAndMovesNothing(String day, String reason, String field) throws Exception {
        mr = new FollowingCase(coalition).reported();
        Date before = coalition.as("secretaria").task(mr, "completeDonorForm").getDueDate();

        MockHttpServletResponse answer = move("secretaria", "completeDonorForm", day, reason);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("href=\"#" + field + "\"");
        assertThat(coalition.as("secretaria").task(mr, "completeDonorForm").getDueDate())
                .isEqualTo(before);
        assertThat(mailbox.mailsOf(mr, "deadlines.moved")).isEmpty();
    }

    @Test
    void onlyTheSecretariatComesHereAndOnlyForWhatIsOpenAndCanMove() throws Exception {
        mr = new FollowingCase(coalition).reported();
        for (String other :
                List.of("presidencia", "titular-pa", "gerencia", "observador-oim", "comunicacion", "admin")) {
            assertThat(open(other, "/plazos").getStatus()).as(other).isEqualTo(403);
            assertThat(open(other, "/plazos/mover?caso=" + mr + "&tarea=completeDonorForm")
                            .getStatus())
                    .as(other)
                    .isEqualTo(403);
            assertThat(move(other, "completeDonorForm", "2026-03-02", "Motivo").getStatus())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(move("secretaria", "validateDonor", "2026-03-02", "Motivo").getRedirectedUrl())
                .as("not open, and told so on the list")
                .isEqualTo("/plazos");
        assertThat(browser.perform(post("/plazos/mover")
                                .with(user("secretaria"))
                                .param("caso", mr)
                                .param("tarea", "completeDonorForm")
                                .param("day", "2026-03-02")
                                .param("reason", "Motivo"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("without the token against forged requests")
                .isEqualTo(403);
        assertThat(open("secretaria", "/plazos/mover?caso=MR-2020-001&tarea=x").getStatus())
                .isEqualTo(404);
        assertThat(open("secretaria", "/plazos/mover").getStatus()).isEqualTo(404);
        assertThat(text(open("secretaria", "/plazos?caso=" + mr))).contains("Completar formulario de donante");
        assertThat(text(open("secretaria", "/plazos?caso=nada"))).contains("Nada por hacer.");
        assertThat(open("secretaria", "/plazos?caso=%00").getStatus()).isEqualTo(200);
    }

    @Test
    void sheIsToldToWhichDayItMovedAndTheListLeadsToTheCase() throws Exception {
        mr = new FollowingCase(coalition).reported();
        assertThat(text(open("secretaria", "/plazos"))).contains("href=\"/casos/" + mr + "\"");
        assertThat(said("2026-03-07"))
                .isEqualTo("El plazo se movió al 9 de marzo de 2026: el día elegido, sábado, 7 de marzo de 2026,"
                        + " cae en fin de semana o feriado. Se avisó a quienes deben cumplirlo.");
        assertThat(said("2026-03-10"))
                .isEqualTo("El plazo se movió al 10 de marzo de 2026; se avisó a quienes deben cumplirlo.");
    }

    @Test
    void ofTwoWhoMoveTheSameDeadlineTheSecondReadsWhereItIsAndLosesNothing() throws Exception {
        mr = new FollowingCase(coalition).reported();
        String due = text(open("secretaria", "/plazos/mover?caso=" + mr + "&tarea=completeDonorForm"))
                .replaceAll("(?s).*name=\"vence\" value=\"([0-9-]+)\".*", "$1");
        assertThat(moveFrom(due, "2026-03-10", "El donante lo pidió.").getRedirectedUrl())
                .isEqualTo("/plazos");

        MockHttpServletResponse told = moveFrom(due, "2026-03-12", "Otro motivo.");

        assertThat(told.getStatus()).isEqualTo(409);
        assertThat(text(told))
                .contains("el plazo se movió mientras usted escribía: ahora vence el 10 de marzo de 2026")
                .contains("name=\"vence\" value=\"2026-03-10\"", "value=\"2026-03-12\"", "Otro motivo.");
        assertThat(moveFrom("2026-03-10", "2026-03-12", "Otro motivo.").getRedirectedUrl())
                .isEqualTo("/plazos");
        assertThat(text(browser.perform(get("/plazos").with(user("secretaria")).flashAttr("typed", "Lo mío."))
                        .andReturn()
                        .getResponse()))
                .contains("Lo que usted escribió", "Lo mío.");
    }

    private MockHttpServletResponse moveFrom(String due, String day, String reason) throws Exception {
        return browser.perform(post("/plazos/mover")
                        .with(user("secretaria"))
                        .with(csrf())
                        .param("caso", mr)
                        .param("tarea", "completeDonorForm")
                        .param("vence", due)
                        .param("day", day)
                        .param("reason", reason))
                .andReturn()
                .getResponse();
    }

    private Object said(String day) throws Exception {
        return browser.perform(post("/plazos/mover")
                        .with(user("secretaria"))
                        .with(csrf())
                        .param("caso", mr)
                        .param("tarea", "completeDonorForm")
                        .param("day", day)
                        .param("reason", "El donante lo pidió."))
                .andReturn()
                .getFlashMap()
                .get("said");
    }

    @Test
    void whatThePlenarysRulesGiveCannotMove() throws Exception {
        new FollowingCase(coalition).beforeThePlenary();
        coalition.today(day("2026-03-30"));
        mr = coalition
                .as("presidencia")
                .start(
                        "plenarySession",
                        Map.of(
                                "kind", "ORDINARY",
                                "date", "2026-04-14",
                                "time", "09:00",
                                "place", "Tegucigalpa",
                                "motions", List.of("MO-2026-001"),
                                "points", List.of()));

        assertThat(text(open("secretaria", "/plazos?caso=" + mr))).contains("lo fija la regla");
        Date before = coalition.as("secretaria").task(mr, "prepareDocuments").getDueDate();
        move("secretaria", "prepareDocuments", "2026-04-20", "Motivo");
        assertThat(coalition.as("secretaria").task(mr, "prepareDocuments").getDueDate())
                .isEqualTo(before);
    }

    private void askForExtra(String due) throws Exception {
        browser.perform(post("/informes/pedir")
                        .with(user("presidencia"))
                        .with(csrf())
                        .param("caseNumber", mr)
                        .param("subject", "Uso de las imágenes de la campaña")
                        .param("dueOn", due))
                .andExpect(redirectedUrl("/informes"));
        coalition.runDueJobs();
    }

    private void moveExtra(String due, String day) throws Exception {
        extra(due, day).andExpect(redirectedUrl("/plazos"));
    }

    private ResultActions extra(String due, String day) throws Exception {
        return browser.perform(post("/plazos/mover")
                .with(user("secretaria"))
                .with(csrf())
                .param("caso", mr)
                .param("tarea", "submitExtraReport")
                .param("vence", due)
                .param("day", day)
                .param("reason", "El socio lo pidió."));
    }

    private List<LocalDate> extras() {
        return reports.all(mr).stream()
                .filter(Report::extra)
                .map(Report::expectedOn)
                .toList();
    }

    private List<LocalDate> timers() {
        return management.createJobQuery().timers().orderByJobDuedate().asc().list().stream()
                .map(Job::getDuedate)
                .map(this::local)
                .toList();
    }

    private MockHttpServletResponse move(String person, String task, String day, String reason) throws Exception {
        return browser.perform(post("/plazos/mover")
                        .with(user(person))
                        .with(csrf())
                        .param("caso", mr)
                        .param("tarea", task)
                        .param("day", day)
                        .param("reason", reason))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String person, String path) throws Exception {
        return browser.perform(get(path).with(user(person))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private LocalDate local(Date moment) {
        return moment.toInstant().atZone(clock.getZone()).toLocalDate();
    }

    private void on(String day) {
        coalition.today(day(day));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
