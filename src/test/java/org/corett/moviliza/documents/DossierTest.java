package org.corett.moviliza.documents;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.calls.Documents;
import org.corett.moviliza.consultancy.HiringDocuments;
import org.corett.moviliza.files.Sha256;
import org.corett.moviliza.identity.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The whole of a case in one ZIP: for whom, what is in it, that it can be verified, and that its taking is noted. */
@CoalitionTest
class DossierTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)\"");

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseScene scene;

    @Autowired
    private People people;

    @Autowired
    private Acts acts;

    @Autowired
    private JdbcClient database;

    private MockMvc browser;

    @BeforeEach
    void startAfresh() {
        scene.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @Test
    void onlyBothOrgansAndManagersTakeIt() throws Exception {
        String mr = scene.cycle();
        Map<String, Integer> statuses = new LinkedHashMap<>();
        for (String role : List.of(
                "presidencia", "secretaria", "gerencia", "titular-cr", "admin", "comunicacion", "observador-oim")) {
            statuses.put(role, take(mr, role).getStatus());
        }
        assertThat(statuses)
                .containsEntry("presidencia", 200)
                .containsEntry("secretaria", 200)
                .containsEntry("gerencia", 200)
                .containsEntry("titular-cr", 403)
                .containsEntry("admin", 403)
                .containsEntry("comunicacion", 403)
                .containsEntry("observador-oim", 404);
        assertThat(take("MR-1999-001", "gerencia").getStatus()).isEqualTo(404);
    }

    @Test
    void holdsDataCourseDocumentsAndActsWithTheHashOfEachAndLinksThatLeadToThem() throws Exception {
        String mr = scene.confirmedCycle();
        MockHttpServletResponse answer = take(mr, "gerencia");
        Map<String, byte[]> files = unpacked(answer);

        assertThat(answer.getContentType()).isEqualTo("application/zip");
        assertThat(answer.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .contains(mr + "-expediente.zip");
        assertThat(files.keySet())
                .contains("index.html", "datos.json", "diagrama.svg", "actos/ACTO-2026-0001.pdf", "SHA256SUMS");
        assertThat(files.keySet().stream().filter(name -> name.startsWith("documentos/")))
                .hasSize(3)
                .anyMatch(name -> name.endsWith("-v1-meeting_minutes.pdf"));
        String expected = files.entrySet().stream()
                .filter(file -> !file.getKey().equals("SHA256SUMS"))
                .map(file -> Sha256.of(file.getValue()) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
        assertThat(text(files, "SHA256SUMS")).isEqualTo(expected);
        String index = text(files, "index.html");
        assertThat(index).contains("<html lang=\"es\"", mr, "Curso", "Decisiones", "Acuerdo firmado", "ACTO-2026-0001");
        assertThat(LINK.matcher(index).results().map(link -> link.group(1)))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(files).containsKey(link));
        assertThat(text(files, "datos.json")).contains(mr);
    }

    @Test
    void saysOnPageOneWhereItComesFromWhoTookItAndThatOthersMayReadMore() throws Exception {
        String mr = scene.confirmedCycle();
        String managers = origin(text(unpacked(take(mr, "gerencia")), "index.html"));
        assertThat(managers)
                .contains(
                        "Moviliza",
                        "CORETT",
                        people.find("gerencia").orElseThrow().fullName() + " (Gerencia)")
                .contains("lo que esa persona puede leer", "no incluye", "persona de contacto");
        String organs = origin(text(unpacked(take(mr, "secretaria")), "index.html"));
        assertThat(organs)
                .contains(people.find("secretaria").orElseThrow().fullName(), "Secretaría Técnica")
                .doesNotContain("no incluye");
    }

    private static String origin(String index) {
        return index.substring(index.indexOf("<p id=\"origen\""), index.indexOf("<nav"));
    }

    @Test
    void aStepOfOneMomentTellsItOnce() throws Exception {
        String index = text(unpacked(take(scene.confirmedCycle(), "gerencia")), "index.html");
        assertThat(index)
                .containsPattern("<th scope=\"row\">[^<]*20\\d\\d, \\d\\d:\\d\\d")
                .doesNotContainPattern("<th scope=\"row\">([^<]+) – \\1<");
    }

    /** Acts that nobody had issued are issued for it, each once; the taker gets those that are for her. */
    @Test
    void holdsEveryActThatItsTakerMayHaveThoughNobodyHadIssuedIt() throws Exception {
        String mr = scene.confirmedCycle();
        String managers = text(unpacked(take(mr, "gerencia")), "index.html");
        assertThat(managers)
                .contains("Ficha de iniciativa (es)", "Lista de verificación (es)")
                .doesNotContain("Formulario de donante", "Carta de agradecimiento");
        Map<String, byte[]> organs = unpacked(take(mr, "secretaria"));
        assertThat(text(organs, "index.html"))
                .contains(
                        "Ficha de iniciativa (es)",
                        "Lista de verificación (es)",
                        "Formulario de donante (es)",
                        "Carta de agradecimiento (es)",
                        people.find("gerencia").orElseThrow().fullName() + ", 20 de mayo de 2026");
        assertThat(acts(organs)).hasSize(4);
        assertThat(acts(unpacked(take(mr, "presidencia")))).isEqualTo(acts(organs));
        assertThat(acts(unpacked(take(mr, "gerencia")))).hasSize(2);
    }

    /** What administrators handed in belongs to the case; as on the page of reports, both organs take it. */
    @Test
    void holdsTheFilesThatWereHandedInWithReports() throws Exception {
        String mr = scene.confirmedCycle();
        byte[] report = Documents.pdf("Informe de avance");
        String insert =
                "insert into report_file (case_number, report, version, name, sha256, size, content, received_on)"
                        + " values (?, 1, ?, ?, ?, ?, ?, '2026-08-03')";
        database.sql(insert)
                .params(Arrays.asList(mr, 1, "avance.pdf", Sha256.of(report), report.length, report))
                .update();
        database.sql(insert)
                .params(Arrays.asList(mr, null, "no entregado.pdf", Sha256.of(report), report.length, report))
                .update();

        Map<String, byte[]> files = unpacked(take(mr, "secretaria"));
        assertThat(files).containsEntry("informes/1-v1-1-avance.pdf", report);
        assertThat(files.keySet()).noneMatch(name -> name.contains("no entregado"));
        assertThat(text(files, "index.html"))
                .contains("Informe 1, versión 1: avance.pdf", "3 de agosto de 2026", Sha256.of(report));
        assertThat(text(files, "SHA256SUMS")).contains(Sha256.of(report) + "  informes/1-v1-1-avance.pdf");
        assertThat(unpacked(take(mr, "gerencia")).keySet()).noneMatch(name -> name.startsWith("informes/"));
    }

    @Test
    void holdsAllMailsAndThePageSaysHowManyLettersItLeavesOut() throws Exception {
        String mr = scene.cycle();
        int before = database.sql("select count(distinct (code, subject, date(created_at at time zone 'Etc/GMT+6')))"
                        + " from mail_message where case_number = ?")
                .param(mr)
                .query(Integer.class)
                .single();
        for (int letter = 1; letter <= 250; letter++) {
            mail(mr, "gerencia", "sheetReady", "Asunto número " + letter + ".", "2026-01-01T10:00-06:00");
            mail(mr, "titular-cr", "sheetReady", "Asunto número " + letter + ".", "2026-01-01T10:00-06:00");
        }
        String page = body("/casos/" + mr, "secretaria");
        assertThat(page)
                .contains("Más antiguos, que solo lleva el expediente", ">" + (before + 50) + "<", "Asunto número 250.")
                .doesNotContain("Asunto número 50.");
        assertThat(page.substring(page.indexOf("Asunto número 51.")))
                .as("the last letter names all its recipients")
                .contains("titular-cr@corett.example, gerencia@corett.example");
        String index = text(unpacked(take(mr, "secretaria")), "index.html");
        assertThat(index)
                .contains("Asunto número 250.", "Asunto número 1.")
                .doesNotContain("que solo lleva el expediente");
        assertThat(text(unpacked(take(mr, "presidencia")), "index.html")).doesNotContain("Asunto número");
        assertThat(text(unpacked(take(mr, "gerencia")), "index.html")).contains("Asunto número 1.");
    }

    /** The page groups by letter and day; the dossier is evidence of who was told when. */
    @Test
    void tellsTheMomentOfEachMailAndTheZoneOnce() throws Exception {
        String mr = scene.cycle();
        mail(mr, "gerencia", "sheetReady", "Ficha lista.", "2026-01-01T10:05-06:00");
        mail(mr, "titular-cr", "sheetReady", "Ficha lista.", "2026-01-01T16:40-06:00");
        mail(mr, "titular-cr", "sheetSent", "Ficha lista.", "2026-01-01T17:00-06:00");

        String page = body("/casos/" + mr, "secretaria");
        assertThat(rows(page, "Ficha lista."))
                .as("two letters, though their subject is one")
                .hasSize(2)
                .anyMatch(row -> row.contains("titular-cr@corett.example, gerencia@corett.example"))
                .noneMatch(row -> row.contains("10:05"));
        String index = text(unpacked(take(mr, "secretaria")), "index.html");
        assertThat(index).containsOnlyOnce("Horas de la coalición (UTC-6).");
        assertThat(rows(index, "Ficha lista."))
                .hasSize(3)
                .anyMatch(row -> row.contains("1 de enero de 2026, 10:05") && row.contains("gerencia@corett.example"))
                .anyMatch(row -> row.contains("1 de enero de 2026, 16:40") && row.contains("titular-cr@corett.example"))
                .anyMatch(row -> row.contains("1 de enero de 2026, 17:00"));
    }

    private void mail(String caseNumber, String username, String code, String subject, String at) {
        database.sql("insert into mail_message (message_id, recipient, username, language, code, case_number, subject,"
                        + " text, html, created_at, state, attempts, finished_at)"
                        + " values (gen_random_uuid() || '@prueba', :username || '@corett.example', :username, 'ES',"
                        + " :code, :caseNumber, :subject, 'Texto', '<p>Texto</p>', cast(:at as timestamptz), 'SENT', 1,"
                        + " cast(:at as timestamptz))")
                .param("username", username)
                .param("code", code)
                .param("caseNumber", caseNumber)
                .param("subject", subject)
                .param("at", at)
                .update();
    }

    private static List<String> rows(String page, String text) {
        return Arrays.stream(page.split("<tr"))
                .filter(row -> row.contains(text))
                .toList();
    }

    @Test
    void itsTablesNameTheirRowsAndSayInWordsWhatChanged() throws Exception {
        String mr = scene.confirmedCycle();
        database.sql("insert into initiative_sheet (case_number, version, project_name, strategic_axes, coverage,"
                        + " executing_institution, beneficiaries, amount, period_duration, description_scope,"
                        + " prepared_by, prepared_on) select case_number, version + 1, 'Refugios regionales',"
                        + " strategic_axes, coverage, executing_institution, beneficiaries, amount, period_duration,"
                        + " description_scope, prepared_by, prepared_on from initiative_sheet where case_number = ?")
                .param(mr)
                .update();
        String index = text(unpacked(take(mr, "gerencia")), "index.html");
        assertThat(index)
                .contains("De «Prevención regional de la trata» a «Refugios regionales»", ">Detalles</th>")
                .doesNotContain("→");
        for (String row : index.substring(index.indexOf("<main>")).split("<tr>")) {
            if (row.contains("<td")) {
                assertThat(row.strip()).startsWith("<th scope=\"row\"");
            }
        }
    }

    /** Their forms ask for the amount alone. */
    @Test
    void agreementAndContributionNameTheCurrencyThatWasNegotiated() throws Exception {
        String index = text(unpacked(take(scene.confirmedCycle(), "gerencia")), "index.html");
        for (String section : List.of("agreement", "contribution")) {
            String from = index.substring(index.indexOf("<h2 id=\"datos-" + section + "\""));
            assertThat(from.substring(0, from.indexOf("</table>")))
                    .as(section)
                    .containsOnlyOnce("380,000.00")
                    .contains(">USD 380,000.00<");
        }
    }

    @Test
    void holdsNothingThatItsTakerMayNotSee() throws Exception {
        String cons = scene.hiring();
        coalition.attach(cons, HiringDocuments.CONTRACT);

        assertThat(unpacked(take(cons, "gerencia")).keySet()).noneMatch(name -> name.contains("contract"));
        assertThat(text(unpacked(take(cons, "gerencia")), "index.html")).doesNotContain("Contrato", "contract.pdf");
        assertThat(unpacked(take(cons, "secretaria")).keySet()).anyMatch(name -> name.endsWith("-v1-contract.pdf"));
    }

    @Test
    void whoTookItIsShownToThoseWhoMayTakeIt() throws Exception {
        String mr = scene.cycle();
        take(mr, "gerencia");
        String page = "/casos/" + mr + "/documentos";

        assertThat(body(page, "secretaria")).contains("Lo tomó", "10 de febrero de 2026");
        assertThat(body(page, "titular-cr")).doesNotContain("Lo tomó", "expediente.zip");
    }

    @Test
    void namesAnActThatIsTooLongToBePrintedAndSaysWhy() throws Exception {
        String session = scene.session();
        database.sql("update motion set text = repeat(E'renglón\\n', 26000), text_english = '' where session = ?")
                .param(session)
                .update();
        database.sql("update agenda_item set text = repeat(E'renglón\\n', 26000) where session = ?")
                .param(session)
                .update();
        Map<String, byte[]> files = unpacked(take(session, "presidencia"));
        assertThat(files.keySet()).noneMatch(name -> name.startsWith("actos/"));
        assertThat(new String(files.get("index.html"), StandardCharsets.UTF_8))
                .contains("Convocatoria y agenda", "No se imprimió: tendría más de 500 páginas");
    }

    /** Ten wait for the printer: whoever comes now is asked to come again, and has taken nothing. */
    @Test
    void isNotTakenWhileTooManyActsWaitForThePrinter() throws Exception {
        String session = scene.session();
        Semaphore turn = (Semaphore) ReflectionTestUtils.getField(AopTestUtils.<Object>getTargetObject(acts), "turn");
        turn.acquire();
        List<Thread> waiting = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                Thread one = new Thread(turn::acquireUninterruptibly);
                one.start();
                waiting.add(one);
            }
            await().atMost(10, SECONDS).until(() -> turn.getQueueLength() == 10);
            MockHttpServletResponse refused = take(session, "presidencia");
            assertThat(refused.getRedirectedUrl()).isEqualTo("/casos/" + session + "/documentos?fallo=ACT_BUSY");
            assertThat(browser.perform(get(refused.getRedirectedUrl()).with(user("presidencia")))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .contains("En este momento se imprimen demasiados actos. Espere un minuto e intente de nuevo.");
            assertThat(database.sql("select count(*) from dossier_taken")
                            .query(Long.class)
                            .single())
                    .isZero();
        } finally {
            turn.release(11);
            for (Thread one : waiting) {
                one.join();
            }
            turn.drainPermits();
            turn.release();
        }
    }

    private MockHttpServletResponse take(String number, String username) throws Exception {
        return browser.perform(post("/casos/" + number + "/expediente.zip")
                        .with(user(username))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String body(String path, String username) throws Exception {
        return browser.perform(get(path).with(user(username)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<String> acts(Map<String, byte[]> files) {
        return files.keySet().stream().filter(name -> name.startsWith("actos/")).toList();
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpacked(MockHttpServletResponse answer) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
