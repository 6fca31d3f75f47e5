package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.RuntimeService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.calls.Documents;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.reporting.Administrator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who administers the resources hands a report in without an account, by a link that ends with the task. */
@CoalitionTest
class ReportByLinkTest {
    private static final byte[] PDF = Documents.pdf("Avance");

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
    private JdbcClient database;

    @Autowired
    private News news;

    @Autowired
    private Reports reports;

    @Autowired
    private RuntimeService runtime;

    private Administrator donor;
    private MockMvc browser;
    private String mr = "";
    private String link = "";

    @BeforeEach
    void theFirstReminderHasGoneOut() {
        coalition.startAfresh();
        donor = new Administrator(port, "198.51.100.8");
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
        mr = new FollowingCase(coalition).confirmed(plenary);
        on("2026-08-21");
        link = lastLink("mobilization.reportReminder");
    }

    @Test
    void opensInBothLanguagesWithoutScriptAndForNoSearchEngine() {
        HttpResponse<String> spanish = donor.open(link + "?idioma=es");
        HttpResponse<String> english = donor.open(link + "?idioma=en");

        assertThat(spanish.body())
                .contains("Entregar el informe", "Prevención regional de la trata", "31 de agosto de 2026", "Avance");
        assertThat(english.body()).contains("Hand in the report", "31 August 2026", "Progress");
        for (HttpResponse<String> answer : List.of(spanish, english)) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("<script").contains("noindex");
            assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow");
            assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    narrative | ''        | Informe narrativo: falta este dato.
                    concept0  | ''        | Concepto: falta este dato.
                    amount0   | mucho     | Monto ejecutado: escriba un monto como 35,000.50
                    amount0   | -5        | Monto ejecutado: escriba un monto como 35,000.50
                    amount0   | 1e9       | Monto ejecutado: escriba un monto como 35,000.50
                    """)
    void saysWhatIsWrongAndKeepsWhatWasTypedAndTheFilesThatCame(String field, String wrong, String said) {
        Map<String, String> typed = new HashMap<>(Administrator.report("Se formó a 120 personas."));
        typed.put(field, wrong);

        HttpResponse<String> answer = donor.handIn(link, typed, Map.of("avance.pdf", PDF));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(said, "href=\"#" + field + "\"", "avance.pdf", "Campañas");
        assertThat(coalition.openTasks(mr)).containsExactly("submitReport");
    }

    @Test
    void takesNoFileThatIsNoPlainPdfAndKeepsTheOthers() {
        HttpResponse<String> answer = donor.handIn(
                link,
                Administrator.report("Se formó a 120 personas."),
                Map.of("bueno.pdf", PDF, "malo.pdf", "MZ no es un PDF".getBytes(StandardCharsets.UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Archivos PDF (opcional): ", "bueno.pdf")
                .doesNotContain("malo.pdf");
        String sha256 = database.sql("select sha256 from report_file")
                .query(String.class)
                .single();
        donor.post(link + "/quitar", "application/x-www-form-urlencoded", "sha256=" + sha256);
        assertThat(donor.open(link).body()).doesNotContain("bueno.pdf");
    }

    @Test
    void endsWithTheTaskAndAReturnedReportBringsANewLink() {
        on("2026-08-28");
        String second = lastLink("mobilization.reportReminder");
        assertThat(second).isNotEqualTo(link);
        assertThat(donor.open(link).statusCode())
                .as("the earlier mail may be the one found again")
                .isEqualTo(200);
        by("secretaria", "submitReport", Answers.report("2026-08-28"));

        for (String ended : List.of(link, second)) {
            assertThat(donor.open(ended).statusCode()).isEqualTo(404);
            assertThat(donor.handIn(ended, Administrator.report("Otra vez."), Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
        by("secretaria", "reviewReport", Answers.returned("Falta el anexo.", "2026-09-04"));
        assertThat(donor.open(link).statusCode()).isEqualTo(404);
        assertThat(donor.open(lastLink("mobilization.reportReturned")).body())
                .contains("Falta el anexo.", "4 de septiembre de 2026");
    }

    @Test
    void endsWithACaseThatWasEndedByHandAndNothingIsTakenForIt() {
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(mr)
                        .singleResult()
                        .getId(),
                "ended by hand");

        assertThat(donor.open(link).statusCode()).isEqualTo(404);
        assertThat(reports.next(mr)).as("nothing is awaited").isEmpty();
        assertThat(mailbox.recipientsOf(mr, "mobilization.removed")).contains("presidencia", "secretaria");
        assertThat(mailbox.recipientsOf(mr, "mobilization.reportsDropped")).containsExactly("ana.perez@abc.example");
        assertThat(database.sql("select status || ' ' || reason from mobilization_case where number = ?")
                        .param(mr)
                        .query(String.class)
                        .single())
                .isEqualTo("CLOSED La administración del sistema terminó el caso.");
        assertThat(donor.handIn(link, Administrator.report("Para nadie."), Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(database.sql("select count(*) from report_submission")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void filesThatWereSentBelongToTheReportThatTheSecretariatEntersByHand() {
        donor.handIn(link, Map.of(), Map.of("avance.pdf", PDF));
        by("secretaria", "submitReport", Answers.report("2026-08-21"));

        assertThat(database.sql("select version from report_file")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofTwoWhoHandInAtOnceOneIsTaken() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> sending = () -> donor.handIn(link, Administrator.report("A la vez."), Map.of())
                    .statusCode();
            List<Integer> answers = both.invokeAll(List.of(sending, sending)).stream()
                    .map(ReportByLinkTest::value)
                    .toList();

            assertThat(answers).containsExactlyInAnyOrder(302, 404);
        } finally {
            both.shutdownNow();
        }
        assertThat(database.sql("select count(*) from report_submission")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(coalition.openTasks(mr)).containsExactly("reviewReport");
    }

    @Test
    void keepsNoSecretInTheDatabaseButInTheLetter() {
        String secret = link.substring(link.lastIndexOf('/') + 1);
        assertThat(database.sql("select count(*) from report_link where secret_hash = convert_to(?, 'UTF8')")
                        .param(secret)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(mailbox.mailsOf(mr, "mobilization.reportReminded"))
                .allSatisfy(mail -> assertThat(mail.text() + mail.html()).doesNotContain("/entrega/"));
    }

    /** That somebody was written to is said only where she was, and then where. */
    @Test
    void theSecretariatReadsWhereTheReminderWentOrThatItWentNowhere() {
        assertThat(mailbox.mailsOf(mr, "mobilization.reportReminded"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.text())
                        .contains("Se escribió a quien administra los recursos, a ana.perez@abc.example."));
        database.sql("update mobilization_case set donor_email = null where number = ?")
                .param(mr)
                .update();
        int before = mailbox.mailsOf(mr, "mobilization.reportOverdue").size();
        news.reportOverdue(reports.next(mr).orElseThrow());

        assertThat(mailbox.mailsOf(mr, "mobilization.reportOverdue")).hasSize(before);
        assertThat(mailbox.mailsOf(mr, "mobilization.reportOverdueCopy"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.text())
                        .contains("no tiene un correo de quien administra los recursos y no se le pudo escribir"));
    }

    @Test
    void answersNonsenseInWordsAndNeverWithAFault() {
        assertThat(donor.post(link, "application/json", "{\"narrative\": 1}").statusCode())
                .isEqualTo(422);
        assertThat(donor.post(link, "multipart/form-data", "without a boundary").statusCode())
                .isLessThan(500);
        assertThat(donor.post(link, "application/x-www-form-urlencoded", "narrative=%00%E2%80%AE&concept0=%ZZ")
                        .statusCode())
                .isLessThan(500);
        Map<String, String> endless = new HashMap<>(Administrator.report("x".repeat(9000)));
        assertThat(donor.handIn(link, endless, Map.of()).statusCode()).isEqualTo(422);
        for (String wrong :
                List.of("/entrega/x", "/entrega/" + "A".repeat(43), "/entrega/recibido/x", link + "/otra")) {
            assertThat(donor.open(wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        assertThat(donor.post(link + "/quitar", "application/x-www-form-urlencoded", "sha256=%00")
                        .statusCode())
                .isEqualTo(302);
        byte[] huge = new byte[11 * 1024 * 1024];
        assertThat(donor.handIn(link, Administrator.report("Grande."), Map.of("g.pdf", huge))
                        .statusCode())
                .isEqualTo(413);
        // A name is cleaned, not refused.
        assertThat(donor.handIn(link, Administrator.report("Nulo."), Map.of("g\0.pdf", PDF))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void aReportOfAsManyLinesAsThereMayBeIsTakenWithItsFile() {
        Map<String, String> fields = new LinkedHashMap<>(Administrator.report("Se formó a 120 personas."));
        for (int line = 0; line < 50; line++) {
            fields.put("concept" + line, "Actividad " + line);
            fields.put("amount" + line, "700.00");
        }
        HttpResponse<String> answer = donor.handIn(link, fields, Map.of("anexo.pdf", PDF));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(coalition.openTasks(mr)).doesNotContain("submitReport");
    }

    @ParameterizedTest
    @ValueSource(ints = {10_485_761, 10_600_000, 11_500_000, 40_000_000})
    void aFileThatIsTooLargeTakesNothingThatWasTypedWithIt(int length) {
        HttpResponse<String> answer = donor.handIn(
                link,
                Administrator.report("Se formó a 120 personas de “nueve” países."),
                Map.of("grande.pdf", new byte[length]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains(
                        "El archivo pesa más de 10 MB",
                        "Se formó a 120 personas de “nueve” países.",
                        "value=\"Campañas\"",
                        "value=\"35,000.50\"",
                        "value=\"Informe 1\"");
        assertThat(coalition.openTasks(mr)).containsExactly("submitReport");
    }

    @Test
    void slowsDownWhoeverTriesLinksOrSendsAgainAndAgain() {
        Administrator guessing = new Administrator(port, "198.51.100.99");
        for (int i = 0; i < 60; i++) {
            assertThat(guessing.open("/entrega/" + "B".repeat(43)).statusCode()).isEqualTo(404);
        }
        assertThat(guessing.open("/entrega/" + "B".repeat(43)).statusCode()).isEqualTo(429);
        for (int i = 0; i < 60; i++) {
            donor.handIn(link, Map.of(), Map.of());
        }
        assertThat(donor.handIn(link, Administrator.report("Tarde."), Map.of()).statusCode())
                .isEqualTo(429);
    }

    @Test
    void bothOrgansReadTheFilesAndManagersOnlyHowItStands() throws Exception {
        donor.handIn(link, Administrator.report("Se formó a 120 personas."), Map.of("avance.pdf", PDF));
        long id = database.sql("select id from report_file").query(Long.class).single();
        String file = "/informes/" + mr + "/1/archivos/" + id;

        for (String reader : List.of("presidencia", "secretaria")) {
            assertThat(page(reader, "/informes").getContentAsString()).contains("avance.pdf", "En revisión");
            MockHttpServletResponse answer = page(reader, file);
            assertThat(answer.getContentAsByteArray()).isEqualTo(PDF);
            assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        }
        assertThat(page("gerencia", "/informes").getContentAsString())
                .contains("En revisión")
                .doesNotContain("avance.pdf");
        assertThat(page("gerencia", file).getStatus()).isEqualTo(403);
        for (String outside : List.of("titular-gt", "comunicacion", "observador-oim", "admin")) {
            assertThat(page(outside, "/informes").getStatus()).as(outside).isEqualTo(403);
            assertThat(page(outside, file).getStatus()).as(outside).isEqualTo(403);
        }
        assertThat(page("secretaria", "/informes/" + mr + "/2/archivos/" + id).getStatus())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "secretaria, 403, '', Uso de imágenes, 2026-10-01",
        "gerencia, 403, MR-2026-001, Uso de imágenes, 2026-10-01",
        "presidencia, 422, MR-2020-001, Uso de imágenes, 2026-10-01",
        "presidencia, 422, MR-2026-001, '', 2026-10-01",
        "presidencia, 422, MR-2026-001, Uso de imágenes, 2026-08-21",
        "presidencia, 422, MR-2026-001, Uso de imágenes, mañana"
    })
    void onlyThePresidencyAsksForAReportAndOnlyForAComingDay(
            String person, int status, String caseNumber, String subject, String dueOn) throws Exception {
        assertThat(browser.perform(post("/informes/pedir")
                                .with(user(person))
                                .with(csrf())
                                .param("caseNumber", caseNumber)
                                .param("subject", subject)
                                .param("dueOn", dueOn))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(status);
        assertThat(coalition.openTasks(mr)).containsExactly("submitReport");
    }

    @Test
    void aReportThatIsAskedForSixTimesIsAskedForOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            assertThat(browser.perform(post("/informes/pedir")
                                    .with(user("presidencia"))
                                    .with(csrf())
                                    .param("caseNumber", mr)
                                    .param("subject", "Uso de imágenes")
                                    .param("dueOn", "2026-10-01"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(database.sql("select count(*) from report where subject = 'Uso de imágenes'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoSendsTooLateKeepsWhatWasTyped() {
        donor.handIn(link, Administrator.report("Primero."), Map.of());

        HttpResponse<String> late = donor.handIn(link, Administrator.report("Texto que costó una tarde."), Map.of());

        assertThat(late.statusCode()).isEqualTo(404);
        assertThat(late.body()).contains("Lo que usted escribió", "Texto que costó una tarde.", "Campañas");
    }

    private MockHttpServletResponse page(String person, String path) throws Exception {
        MockHttpServletResponse answer =
                browser.perform(get(path).with(user(person))).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private static int value(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String lastLink(String code) {
        List<Mailbox.Mail> mails = mailbox.mailsOf(mr, code);
        return Administrator.link(mails.get(mails.size() - 1).text());
    }

    private void by(String person, String task, Map<String, Object> form) {
        coalition.as(person).complete(mr, task, form);
    }

    private void on(String day) {
        coalition.today(LocalDate.parse(day));
    }
}
