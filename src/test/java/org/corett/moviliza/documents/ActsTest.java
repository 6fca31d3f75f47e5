package org.corett.moviliza.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.calls.Documents;
import org.corett.moviliza.consultancy.HiringActs;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.files.PdfInspection;
import org.corett.moviliza.files.Sha256;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.mobilization.MobilizationActs;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Motions;
import org.corett.moviliza.plenary.PlenaryActs;
import org.corett.moviliza.plenary.PlenaryScene;
import org.corett.moviliza.process.ActKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Acts as PDF: what they say in both languages, to whom, that screen readers read them, and that they can be checked. */
@CoalitionTest
class ActsTest {
    private static final String[] ROLES = {
        "presidencia",
        "secretaria",
        "titular-cr",
        "suplente-mx",
        "titular-gt",
        "gerencia",
        "admin",
        "comunicacion",
        "observador-oim"
    };

    @LocalServerPort
    private int port;

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseScene scene;

    @Autowired
    private Motions motions;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private DocumentTexts texts;

    @Autowired
    private HikariDataSource connections;

    private MockMvc browser;

    @BeforeEach
    void startAfresh() {
        scene.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @Test
    void theCyclesActsSayWhatWasEnteredInBothLanguages() throws Exception {
        String mr = scene.confirmedCycle();

        assertSays(
                mr,
                MobilizationActs.DONOR_FORM,
                List.of("Formulario de donante", "Ana Pérez", "Trata de personas", "Presidencia: Honduras"),
                List.of("Donor form", "Ana Pérez", "Human trafficking", "Presidency: Honduras"));
        assertSays(
                mr,
                MobilizationActs.INITIATIVE_SHEET,
                List.of(
                        "Ficha de iniciativa",
                        "Prevención regional de la trata",
                        "C. Cobertura geográfica",
                        "USD 420,000.00",
                        "Problema que atiende."),
                List.of(
                        "Initiative sheet",
                        "A. Project name",
                        "B. Axis",
                        "C. Geographic coverage",
                        "D. Executing institution",
                        "E. Beneficiaries",
                        "F. Amount",
                        "G. Period and duration",
                        "H. Description and scope",
                        "Prevención regional de la trata",
                        "Prevention"));
        assertSays(
                mr,
                MobilizationActs.CHECKLIST,
                List.of("1. ¿El cooperante cumple el perfil", "No aplica", "20. Otras consideraciones"),
                List.of("1. Does the cooperating body", "Not applicable", "20. Other considerations"));
        assertSays(
                mr,
                MobilizationActs.ACKNOWLEDGEMENT,
                List.of(
                        "Ana Pérez",
                        "agradece su contribución de USD 380,000.00",
                        "20 de mayo de 2026",
                        "Nota ABC-45/2026"),
                List.of("thanks you for your contribution of USD 380,000.00", "20 May 2026"));
    }

    /** Under each line stands the organ that signs on it; the letterhead is closed by one as well. */
    @Test
    void theLetterOfThanksHasALineForEachOrgansSignature() throws Exception {
        String mr = scene.confirmedCycle();
        byte[] letter = pdf(mr, MobilizationActs.ACKNOWLEDGEMENT, "es", "secretaria");
        assertThat(text(letter)).containsSubsequence("Presidencia de la CORETT", "Secretaría Técnica de la CORETT");
        assertThat(text(pdf(mr, MobilizationActs.ACKNOWLEDGEMENT, "en", "secretaria")))
                .containsSubsequence("Presidency of CORETT", "Technical Secretariat of CORETT");
        assertThat(lines(letter)).isEqualTo(1 + 2);
        assertThat(lines(pdf(mr, MobilizationActs.DONOR_FORM, "es", "secretaria")))
                .isEqualTo(1);
    }

    /** How many dark lines stand on the first page that are a third of it wide. */
    private static int lines(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 144);
            int lines = 0;
            boolean before = false;
            for (int y = 0; y < page.getHeight(); y++) {
                int longest = 0;
                int run = 0;
                for (int x = 0; x < page.getWidth(); x++) {
                    run = (page.getRGB(x, y) & 0xff) < 140 ? run + 1 : 0;
                    longest = Math.max(longest, run);
                }
                boolean line = longest > page.getWidth() / 3;
                lines += line && !before ? 1 : 0;
                before = line;
            }
            return lines;
        }
    }

    @Test
    void aSessionsActsSayTheCallAndOnceSignedTheMinutesWithAttendancePositionsAndOutcomes() throws Exception {
        String pl = scene.session();
        assertSays(
                pl,
                PlenaryActs.CONVOCATION,
                List.of(
                        "Convocatoria y agenda",
                        "para el martes, 14 de abril de 2026, 09:00 (UTC-6). Lugar: Tegucigalpa, Casa Presidencial.",
                        "Punto 1. Prioridades del plan Punto general Se propone al Pleno: Prioridades del plan."),
                List.of(
                        "Call and agenda",
                        "Place: Tegucigalpa, Casa Presidencial.",
                        "Date and place Tuesday, 14 April 2026, 09:00 (UTC-6); Tegucigalpa",
                        "Item 1. Prioridades del plan General point Se propone al Pleno: Prioridades del plan."));
        assertThat(issue(pl, PlenaryActs.MINUTES, "es", "secretaria").getStatus())
                .isEqualTo(404);
        String held = scene.heldSession();
        assertSays(
                held,
                PlenaryActs.MINUTES,
                List.of(
                        "Acta de la sesión ordinaria",
                        "Asistencia el 14 de abril",
                        "Titular",
                        "Ausente",
                        "Posiciones",
                        "De acuerdo",
                        "Adoptado por consenso",
                        "Firmas"),
                List.of(
                        "Plenary of the Regional Coalition against Human Trafficking and Migrant Smuggling (CORETT)",
                        "the Spanish text prevails",
                        "Attendance on 14 April",
                        "Absent",
                        "Positions",
                        "Signatures"));
    }

    /** Observers read the call, and not the cycle whose agreement is put to the Plenary. */
    @Test
    void aCallKeepsTheTextOfWhatACaseHasPutToThePlenaryForThoseWhoReadTheCase() throws Exception {
        String motion = motions.propose(
                MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-001", "Aval del acuerdo: Agencia", "Monto: USD 380,000.00");
        String pl = new PlenaryScene(coalition).convene("ORDINARY", LocalDate.of(2026, 4, 14), List.of(motion));
        assertThat(text(pdf(pl, PlenaryActs.CONVOCATION, "es", "observador-oim")))
                .contains(
                        "Punto 1. Aval del acuerdo: Agencia Aval de acuerdo · MR-2026-001",
                        "lo leen las delegaciones y los órganos en la página de la sesión")
                .doesNotContain("380,000.00");
    }

    @Test
    void theSelectionReportIsThereOnceTheEvaluationsAreOverAndNamesNobody() throws Exception {
        String cons = scene.evaluatedInPart();
        for (String role : ROLES) {
            assertThat(issue(cons, HiringActs.SELECTION_REPORT, "es", role).getStatus())
                    .as(role)
                    .isEqualTo(404);
        }
        scene.evaluateInTheOthers(cons);
        scene.select(cons, 1);
        byte[] spanish = pdf(cons, HiringActs.SELECTION_REPORT, "es", "gerencia");
        ActPrinterTest.assertConforms(spanish);
        ActPrinterTest.assertConforms(pdf(cons, HiringActs.SELECTION_REPORT, "en", "gerencia"));
        keep("SELECTION_REPORT-es.pdf", spanish);
        String text = text(spanish);
        assertThat(text)
                .contains(
                        "Informe de evaluación y selección",
                        "Oferta 1",
                        "Se abstiene por conflicto",
                        "61.00",
                        "Oferta seleccionada")
                .containsPattern("Oferta 1\\s+USD\\s[\\d,]+\\.00")
                .doesNotContain("APP-1", "APP-2", "APP-3", "ministerio", "Oferta 3");
        assertThat(text(pdf(cons, HiringActs.SELECTION_REPORT, "en", "gerencia")))
                .contains("Evaluation and selection report", "Out because of a conflict of interest");
    }

    /** While one act is printed nobody waits for a number, and no connection of the pool is held. */
    @Test
    void anActIsPrintedOutsideTheTransactionThatNumbersIt() throws Exception {
        Map<String, Object> call = PlenaryScene.call("ORDINARY", LocalDate.of(2026, 4, 14));
        call.put(
                "points",
                Collections.nCopies(40, Map.of("title", "Punto largo", "text", "renglón de texto\n".repeat(400))));
        String pl = coalition.as("presidencia").start("plenarySession", call);
        HikariPoolMXBean pool = connections.getHikariPoolMXBean();
        int before = pool.getActiveConnections();
        AtomicReference<MockHttpServletResponse> answer = new AtomicReference<>();
        Thread printing = new Thread(() -> {
            try {
                answer.set(issue(pl, PlenaryActs.CONVOCATION, "es", "secretaria"));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        printing.start();
        await().until(() -> database.sql("select count(*) from act_number")
                        .query(Integer.class)
                        .single()
                == 1);
        long start = System.nanoTime();
        await().until(() -> pool.getActiveConnections() <= before);
        assertThat(database.sql("select pg_try_advisory_lock(hashtextextended(?, 0))")
                        .param(pl + ":acts")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        database.sql("select pg_advisory_unlock_all()").query().singleRow();
        assertThat(database.sql("update numbering set last = last where series = 'ACTO'")
                        .update())
                .isEqualTo(1);
        assertThat(printing.isAlive()).as("it is still being printed").isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
        printing.join();
        assertThat(location(answer.get())).endsWith("/ACTO-2026-0001.pdf");
        assertThat(database.sql("select count(*) from act_number")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    /** What would be longer than any print is refused on the page, and takes no number. */
    @Test
    void anActThatIsTooLongIsRefusedWithWhatToDo() throws Exception {
        Map<String, Object> call = PlenaryScene.call("ORDINARY", LocalDate.of(2026, 4, 14));
        call.put("points", Collections.nCopies(50, Map.of("title", "Punto", "text", "renglón\n".repeat(1_900))));
        String pl = coalition.as("presidencia").start("plenarySession", call);
        long start = System.nanoTime();
        String there = location(issue(pl, PlenaryActs.CONVOCATION, "es", "secretaria"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(open(there, "secretaria").getContentAsString()).contains("tendría más de 500 páginas");
        assertThat(database.sql("select count(*) from act_number")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void eachRoleGetsTheActsThatAreForHer() throws Exception {
        String pl = scene.heldSession();
        String mr = scene.confirmedCycle();
        String cons = scene.evaluatedInPart();
        scene.evaluateInTheOthers(cons);
        List<String> seen = new ArrayList<>();
        for (String role : ROLES) {
            List<String> acts = new ArrayList<>();
            for (Map.Entry<String, ActKind> act : List.of(
                    Map.entry(mr, MobilizationActs.DONOR_FORM),
                    Map.entry(mr, MobilizationActs.INITIATIVE_SHEET),
                    Map.entry(mr, MobilizationActs.CHECKLIST),
                    Map.entry(mr, MobilizationActs.ACKNOWLEDGEMENT),
                    Map.entry(pl, PlenaryActs.CONVOCATION),
                    Map.entry(pl, PlenaryActs.MINUTES),
                    Map.entry(cons, HiringActs.SELECTION_REPORT))) {
                String issuedBefore = location(issue(act.getKey(), act.getValue(), "es", "secretaria"));
                boolean gets = issue(act.getKey(), act.getValue(), "es", role).getStatus() == 302;
                assertThat(open(issuedBefore, role).getStatus())
                        .as(role + " " + act.getValue())
                        .isEqualTo(gets ? 200 : 404);
                if (gets) {
                    acts.add(act.getValue().name());
                }
            }
            seen.add("%-14s %s".formatted(role, acts.isEmpty() ? "-" : String.join(" ", acts)));
        }
        assertThat(seen.stream().collect(Collectors.joining("\n", "", "\n")))
                .isEqualTo(
                        """
                        presidencia    DONOR_FORM INITIATIVE_SHEET CHECKLIST ACKNOWLEDGEMENT CONVOCATION MINUTES SELECTION_REPORT
                        secretaria     DONOR_FORM INITIATIVE_SHEET CHECKLIST ACKNOWLEDGEMENT CONVOCATION MINUTES SELECTION_REPORT
                        titular-cr     INITIATIVE_SHEET CONVOCATION MINUTES SELECTION_REPORT
                        suplente-mx    INITIATIVE_SHEET CONVOCATION MINUTES SELECTION_REPORT
                        titular-gt     INITIATIVE_SHEET CONVOCATION MINUTES
                        gerencia       INITIATIVE_SHEET CHECKLIST CONVOCATION MINUTES SELECTION_REPORT
                        admin          -
                        comunicacion   -
                        observador-oim CONVOCATION
                        """);
    }

    @Test
    void anActThatWouldSayTheSameIsTheSameAndAnotherOnceTheCaseHasChanged() throws Exception {
        String pl = scene.session();
        String first = location(issue(pl, PlenaryActs.CONVOCATION, "es", "secretaria"));
        coalition.today(LocalDate.of(2026, 2, 12));
        assertThat(location(issue(pl, PlenaryActs.CONVOCATION, "es", "titular-cr")))
                .isEqualTo(first);
        assertThat(first).endsWith("/ACTO-2026-0001.pdf");
        assertThat(location(issue(pl, PlenaryActs.CONVOCATION, "en", "secretaria")))
                .endsWith("/ACTO-2026-0002.pdf");
        assertThat(open("/casos/" + pl + "/documentos", "secretaria").getContentAsString())
                .contains("ACTO-2026-0001", "ACTO-2026-0002");
    }

    /** The directory does not show managers whom to write to; no act does. */
    @Test
    void noActThatManagersReadNamesTheDonorsContact() throws Exception {
        String mr = scene.confirmedCycle();
        for (ActKind kind : List.of(MobilizationActs.INITIATIVE_SHEET, MobilizationActs.CHECKLIST)) {
            assertThat(text(pdf(mr, kind, "es", "gerencia")))
                    .as(kind.name())
                    .doesNotContain("Ana Pérez", "ana.perez@abc.example");
        }
        for (ActKind kind : List.of(MobilizationActs.DONOR_FORM, MobilizationActs.ACKNOWLEDGEMENT)) {
            String issued = location(issue(mr, kind, "es", "secretaria"));
            assertThat(text(open(issued, "secretaria").getContentAsByteArray())).contains("Ana Pérez");
            assertThat(open(issued, "gerencia").getStatus()).as(kind.name()).isEqualTo(404);
        }
    }

    /** An act is handed out as it was issued, though its case would say something else now, or nothing. */
    @Test
    void anActThatWasIssuedIsHandedOutAsItIsStored() throws Exception {
        String pl = scene.session();
        String issued = location(issue(pl, PlenaryActs.CONVOCATION, "es", "secretaria"));
        byte[] before = open(issued, "titular-cr").getContentAsByteArray();
        database.sql("update sitting set place = 'Otro lugar' where session = ?")
                .param(pl)
                .update();
        assertThat(open(issued, "titular-cr").getContentAsByteArray()).isEqualTo(before);
        assertThat(open(issued.replace(pl, "PL-1999-001"), "titular-cr").getStatus())
                .isEqualTo(404);
    }

    /** By what it says and by its number, for the same readers who get it; of old ones what stands in the file. */
    @Test
    void issuedActsAreFoundByThoseWhoGetThem() throws Exception {
        String pl = scene.session();
        String mr = scene.confirmedCycle();
        issue(pl, PlenaryActs.CONVOCATION, "es", "secretaria");
        issue(mr, MobilizationActs.DONOR_FORM, "es", "secretaria");
        issue(mr, MobilizationActs.INITIATIVE_SHEET, "es", "secretaria");
        for (int round = 0; round < 2; round++) {
            for (String role : ROLES) {
                List<String> found = new ArrayList<>();
                for (String words : List.of("prioridades plan", "Ana Pérez", "prevencion", "ACTO-2026")) {
                    String page = open("/buscar?tipo=acts&q=" + words, role).getContentAsString();
                    List<String> numbers = Pattern.compile("ACTO-2026-\\d{4} ·")
                            .matcher(page)
                            .results()
                            .map(one -> one.group().substring(12, 14))
                            .toList();
                    found.add(String.join("", numbers));
                }
                assertThat(found)
                        .as(role)
                        .isEqualTo(
                                switch (role) {
                                    case "presidencia", "secretaria" -> List.of("01", "02", "0302", "030201");
                                    case "titular-cr", "suplente-mx", "titular-gt", "gerencia" ->
                                        List.of("01", "", "03", "0301");
                                    case "observador-oim" -> List.of("01", "", "", "01");
                                    default -> List.of("", "", "", "");
                                });
            }
            database.sql("update act set text = null").update();
            texts.takeMore();
        }
    }

    @Test
    void thePageSaysTheDayAndWhoIssuedInTheReadersWords() throws Exception {
        String pl = scene.session();
        coalition.today(LocalDate.of(2026, 2, 12));
        issue(pl, PlenaryActs.CONVOCATION, "es", "secretaria");
        String page = "/casos/" + pl + "/documentos";
        String name = people.find("secretaria").orElseThrow().fullName();
        assertThat(open(page, "titular-cr").getContentAsString())
                .contains("12 de febrero de 2026, " + name, "<th scope=\"row\"><a href=\"/casos/" + pl + "/actos/");
        assertThat(open(page, "titular-bz").getContentAsString()).contains("12 February 2026, " + name);
    }

    @Test
    void anybodyChecksAnActByItsNumberItsFileAndItsHash() throws Exception {
        String pl = scene.session();
        byte[] act = pdf(pl, PlenaryActs.CONVOCATION, "es", "secretaria");
        String path = "/autenticidad/ACTO-2026-0001";
        Visitor anybody = Visitor.unknown(port);

        HttpResponse<String> page = anybody.get(path + "?idioma=es");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Convocatoria y agenda", "10 de febrero de 2026", Sha256.of(act))
                .doesNotContain(pl, "Tegucigalpa", "Prioridades", "secretaria", "Secretaría");
        String printed = printedHash(act);
        assertThat(page.body()).contains(printed);
        assertThat(anybody.upload(path + "?idioma=es", path, Map.of(), "acto.pdf", act)
                        .body())
                .contains("Coincide: es lo que se emitió");
        assertThat(anybody.upload(path + "?idioma=es", path, Map.of(), "acto.pdf", Documents.pdf("otro"))
                        .body())
                .contains("No coincide");
        assertThat(anybody.upload(
                                path + "?idioma=en",
                                path,
                                Map.of("hash", printed.toUpperCase(Locale.ROOT)),
                                "",
                                new byte[0])
                        .body())
                .contains("It matches");
        assertThat(anybody.upload(path + "?idioma=es", path, Map.of("hash", "0".repeat(64)), "", new byte[0])
                        .body())
                .contains("No coincide");
        assertThat(anybody.upload(path + "?idioma=es", path, Map.of("hash", "<b>"), "", new byte[0])
                        .body())
                .contains("Elija el archivo PDF")
                .doesNotContain("<b>");
        assertThat(page.body()).contains("href=\"" + path + "?idioma=en\"", "href=\"/entrar\"");
        assertThat(anybody.get(path + "?idioma=en").body())
                .contains("href=\"" + path + "?idioma=es\"", "action=\"" + path + "?idioma=en");
        HttpResponse<String> unknown = anybody.get("/autenticidad/ACTO-2026-0099?idioma=es");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("Ningún acto lleva ese número");
        assertThat(anybody.get("/autenticidad?numero=acto-2026-0001")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .endsWith(path);
        assertThat(anybody.get("/autenticidad?numero=nada&idioma=en").body()).contains("not the number of an act");
    }

    @Test
    void whoChecksWithoutEndIsToldToWait() {
        Visitor anybody = Visitor.unknown(port);
        int status = 0;
        for (int check = 0; check < 130 && status != 429; check++) {
            status = anybody.get("/autenticidad/ACTO-2026-0001").statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    /** The text in both languages, and what makes it readable to everybody: tags, language, title, fonts. */
    private void assertSays(String number, ActKind kind, List<String> spanish, List<String> english) throws Exception {
        byte[] inSpanish = pdf(number, kind, "es", "secretaria");
        byte[] inEnglish = pdf(number, kind, "en", "secretaria");
        keep(kind + "-es.pdf", inSpanish);
        keep(kind + "-en.pdf", inEnglish);
        assertThat(text(inSpanish)).contains(spanish).contains("/autenticidad/ACTO-2026-", "Coalición Regional");
        assertThat(text(inEnglish)).contains(english).contains("/autenticidad/ACTO-2026-", "Regional Coalition");
        assertReadable(inSpanish, "es");
        assertReadable(inEnglish, "en");
        ActPrinterTest.assertConforms(inSpanish);
        ActPrinterTest.assertConforms(inEnglish);
        assertThat(new PdfInspection().fault(inSpanish))
                .as("we take our own acts")
                .isEmpty();
    }

    private static void assertReadable(byte[] file, String language) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).startsWith(language);
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).contains("ACTO-2026-");
            assertThat(catalog.getStructureTreeRoot().getCOSObject().toString()).isNotEmpty();
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid:part");
            assertThat(links(document))
                    .as("where its authenticity is checked")
                    .singleElement()
                    .satisfies(link -> {
                        assertThat(((PDActionURI) link.getAction()).getURI())
                                .matches("http://.*/autenticidad/ACTO-2026-\\d{4}");
                        assertThat(link.getContents())
                                .as("said to screen readers")
                                .isNotBlank();
                        assertThat(link.getStructParent()).as("in the tags").isNotNegative();
                    });
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    var font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("Liberation");
                }
            }
        }
    }

    private static List<PDAnnotationLink> links(PDDocument document) throws IOException {
        List<PDAnnotationLink> links = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                links.add((PDAnnotationLink) annotation);
            }
        }
        return links;
    }

    private static String printedHash(byte[] act) throws IOException {
        Matcher hash = Pattern.compile("[0-9a-f]{64}").matcher(text(act).replaceAll("\\s", ""));
        assertThat(hash.find()).isTrue();
        return hash.group();
    }

    private static String text(byte[] file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void keep(String name, byte[] file) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "acts"));
        Files.write(folder.resolve(name), file);
    }

    private byte[] pdf(String number, ActKind kind, String language, String username) throws Exception {
        return open(location(issue(number, kind, language, username)), username).getContentAsByteArray();
    }

    private MockHttpServletResponse issue(String number, ActKind kind, String language, String username)
            throws Exception {
        return browser.perform(post("/casos/" + number + "/actos")
                        .param("kind", kind.name())
                        .param("language", language)
                        .with(user(username))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static String location(MockHttpServletResponse answer) {
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    private MockHttpServletResponse open(String path, String username) throws Exception {
        return browser.perform(get(path).with(user(username))).andReturn().getResponse();
    }
}
