package org.corett.moviliza.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.corett.moviliza.calls.Documents;
import org.corett.moviliza.consultancy.HiringDocuments;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.files.FakeClamd;
import org.corett.moviliza.files.Papers;
import org.corett.moviliza.files.Sha256;
import org.corett.moviliza.files.VirusCheck;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.corett.moviliza.plenary.SessionDocuments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Files on a case: who reads and uploads which, versions, and what is refused with which words. */
@CoalitionTest
class DocumentsTest {
    private static final String[] ROLES = {
        "presidencia", "secretaria", "titular-cr", "suplente-mx", "gerencia", "admin", "comunicacion", "observador-oim"
    };
    private static final byte[] PDF = Documents.pdf("Minuta");

    @LocalServerPort
    private int port;

    @Autowired
    private DocumentKinds kinds;

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseScene scene;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private VirusCheck viruses;

    private Roles roles;

    @BeforeEach
    void startAfresh() {
        scene.startAfresh();
        roles = new Roles(program);
    }

    @Test
    void eachRoleReadsOfACycleWhatItsKindIsFor() {
        assertRead(
                scene.cycle(),
                """
                presidencia    200: DONOR_FORMATS MEETING_MINUTES SIGNED_AGREEMENT PROOF_OF_RESOURCES OTHER | upload
                secretaria     200: DONOR_FORMATS MEETING_MINUTES SIGNED_AGREEMENT PROOF_OF_RESOURCES OTHER | upload
                titular-cr     200: SIGNED_AGREEMENT | -
                suplente-mx    200: SIGNED_AGREEMENT | -
                gerencia       200: DONOR_FORMATS MEETING_MINUTES SIGNED_AGREEMENT PROOF_OF_RESOURCES OTHER | -
                admin          200: - | -
                comunicacion   200: - | -
                observador-oim 404: - | -
                """);
    }

    @Test
    void eachRoleReadsOfASessionWhatItsKindIsFor() {
        assertRead(
                scene.session(),
                """
                presidencia    200: SESSION_DOCUMENT SIGNED_MINUTES OTHER | upload
                secretaria     200: SESSION_DOCUMENT SIGNED_MINUTES OTHER | upload
                titular-cr     200: SESSION_DOCUMENT SIGNED_MINUTES | -
                suplente-mx    200: SESSION_DOCUMENT SIGNED_MINUTES | -
                gerencia       200: SESSION_DOCUMENT SIGNED_MINUTES OTHER | -
                admin          200: - | -
                comunicacion   200: - | -
                observador-oim 200: SESSION_DOCUMENT | -
                """);
    }

    /** A contract names the consultant, whom nobody but the organs needs to know by a file. */
    @Test
    void onlyBothOrgansReadTheFilesOfAHiring() {
        assertRead(
                scene.hiring(),
                """
                presidencia    200: CONTRACT HIRING_DOCUMENT | upload
                secretaria     200: CONTRACT HIRING_DOCUMENT | upload
                titular-cr     200: - | -
                suplente-mx    200: - | -
                gerencia       200: - | -
                admin          200: - | -
                comunicacion   404: - | -
                observador-oim 404: - | -
                """);
    }

    /** The letter is the country's own: its people send it, and no other country knows of the change. */
    @Test
    void theCountryOfAChangeUploadsItsLetter() {
        coalition.today(LocalDate.of(2026, 9, 1));
        assertRead(
                scene.change(),
                """
                presidencia    200: NATIONAL_LETTER FURTHER_LETTER | upload
                secretaria     200: NATIONAL_LETTER FURTHER_LETTER | upload
                titular-cr     200: NATIONAL_LETTER FURTHER_LETTER | upload
                suplente-mx    404: - | -
                gerencia       200: NATIONAL_LETTER FURTHER_LETTER | -
                admin          200: - | -
                comunicacion   404: - | -
                observador-oim 404: - | -
                """);
    }

    @Test
    void nobodyElseUploadsALetter() {
        coalition.today(LocalDate.of(2026, 9, 1));
        String rc = scene.change();
        String page = "/casos/" + rc + "/documentos";
        Map<String, String> letter = Map.of("kind", "NATIONAL_LETTER", "title", "");
        for (String role : List.of("suplente-mx", "gerencia", "admin", "comunicacion", "observador-oim")) {
            Visitor visitor = Visitor.signedIn(port, role);
            assertThat(visitor.upload(page, "/representantes", letter, "carta.pdf", PDF)
                            .statusCode())
                    .as(role)
                    .isIn(403, 404);
        }
        assertThat(documents.of(rc)).isEmpty();
        Visitor country = Visitor.signedIn(port, "suplente-cr");
        assertThat(country.upload(page, page, minutes(), "minuta.pdf", PDF).statusCode())
                .isEqualTo(422);
        assertThat(country.upload(page, page, letter, "carta.pdf", PDF).statusCode())
                .isEqualTo(302);
        String version = page + "/" + documents.of(rc).get(0).id();
        byte[] second = Documents.pdf("Carta corregida");
        assertThat(Visitor.signedIn(port, "gerencia")
                        .upload(version, "/representantes", Map.of(), "carta.pdf", second)
                        .statusCode())
                .isEqualTo(403);
        assertThat(country.upload(version, page, Map.of(), "carta.pdf", second).statusCode())
                .isEqualTo(302);
        assertThat(documents.of(rc).get(0).versions()).hasSize(2);
    }

    @Test
    void onlyBothOrgansUpload() {
        String mr = scene.cycle();
        String page = "/casos/" + mr + "/documentos";
        for (String role : List.of("titular-cr", "gerencia", "admin", "comunicacion", "observador-oim")) {
            Visitor visitor = Visitor.signedIn(port, role);
            assertThat(visitor.upload(page, "/representantes", minutes(), "minuta.pdf", PDF)
                            .statusCode())
                    .as(role)
                    .isIn(403, 404);
        }
        assertThat(documents.of(mr)).isEmpty();
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        assertThat(secretariat.upload(page, page, minutes(), "minuta.pdf", PDF).statusCode())
                .isEqualTo(302);
        assertThat(documents.of(mr)).hasSize(1);
    }

    @Test
    void withoutSignInOrTokenNothingIsTaken() {
        String mr = scene.cycle();
        coalition.attach(mr, CycleDocuments.SIGNED_AGREEMENT);
        long document = documents.of(mr).get(0).id();
        for (String path : List.of("/documentos", "/documentos/" + document + "/1")) {
            assertThat(roles.stranger("/casos/" + mr + path).getRedirectedUrl()).endsWith("/entrar");
        }
        HttpResponse<String> stranger = Visitor.unknown(port)
                .upload("/casos/" + mr + "/documentos", "/estilo/logo.svg", minutes(), "minuta.pdf", PDF);
        assertThat(stranger.statusCode()).isEqualTo(303);
        assertThat(stranger.headers().firstValue("Location")).contains("/entrar");
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        assertThat(secretariat
                        .upload("/casos/" + mr + "/documentos", "/estilo/logo.svg", minutes(), "minuta.pdf", PDF)
                        .statusCode())
                .isEqualTo(403);
        assertThat(documents.of(mr)).hasSize(1);
    }

    @Test
    void aNewVersionKeepsTheOldWithWhoAndWhenAndTheHash() {
        String mr = scene.cycle();
        String page = "/casos/" + mr + "/documentos";
        byte[] second = Documents.pdf("Minuta corregida");
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        secretariat.upload(page, page, minutes(), "minuta.pdf", PDF);
        coalition.today(LocalDate.of(2026, 2, 11));
        Visitor presidency = Visitor.signedIn(port, "presidencia");
        presidency.upload(page, page, minutes(), "minuta 2.pdf", second);

        CaseDocument found = documents.of(mr).get(0);
        assertThat(documents.of(mr)).hasSize(1);
        assertThat(found.versions())
                .extracting(CaseDocument.Version::version, CaseDocument.Version::name, CaseDocument.Version::uploadedBy)
                .containsExactly(tuple(2, "minuta 2.pdf", "presidencia"), tuple(1, "minuta.pdf", "secretaria"));
        String shown = roles.page("gerencia", page);
        assertThat(shown).contains("10 de febrero de 2026", "11 de febrero de 2026");
        for (byte[] file : List.of(PDF, second)) {
            assertThat(shown)
                    .containsPattern("(?s)<summary>.{0,60}Comprobación</span>.{0,80}minuta( 2)?[.]pdf.{0,300}<code>"
                            + Sha256.of(file) + "</code></p>\\s*</details>");
        }
        assertThat(shown.replaceAll("(?s)<details>.*?</details>", "")).doesNotContain("SHA-256", Sha256.of(PDF));
        assertThat(roles.answer("gerencia", page + "/" + found.id() + "/1").getContentAsByteArray())
                .isEqualTo(PDF);
        assertThat(roles.answer("gerencia", page + "/" + found.id() + "/2").getContentAsByteArray())
                .isEqualTo(second);
        HttpResponse<String> again = presidency.upload(page + "/" + found.id(), page, Map.of(), "minuta 2.pdf", second);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Esa versión ya está guardada");
    }

    @Test
    void aFileIsOnlyEverHandedOutToBeSaved() {
        String mr = scene.cycle();
        String page = "/casos/" + mr + "/documentos";
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        secretariat.upload(page, page, minutes(), "minuta «ñ».pdf", PDF);
        HttpResponse<String> answer =
                secretariat.get(page + "/" + documents.of(mr).get(0).id() + "/1");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("UTF-8''minuta%20%C2%AB%C3%B1%C2%BB.pdf");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    }

    static Stream<List<Object>> badFiles() {
        return Stream.of(
                List.of(
                        "minuta.pdf",
                        "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII),
                        "no es de los tipos que se admiten"),
                List.of("minuta.exe", "MZ".getBytes(StandardCharsets.US_ASCII), "no es de los tipos que se admiten"),
                List.of("minuta.docx", PDF, "no es de los tipos que se admiten"),
                List.of("minuta.pdf", new byte[0], "El archivo está vacío"),
                List.of("minuta.docx", Papers.docx("word/vbaProject.bin", "x"), "macros"),
                List.of("minuta.pdf", Arrays.copyOf(PDF, PDF.length / 2), "dañado o incompleto"),
                List.of("minuta.pdf", new byte[11 << 20], "pesa más de 10 MB"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void badInputIsRefusedWithTheRemedyAndNothingIsKept(List<Object> bad) {
        String mr = scene.cycle();
        String page = "/casos/" + mr + "/documentos";
        Visitor secretariat = Visitor.signedIn(port, "secretaria");

        HttpResponse<String> answer =
                secretariat.upload(page, page, minutes(), (String) bad.get(0), (byte[]) bad.get(1));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains((String) bad.get(2), "role=\"alert\"");
        assertThat(documents.of(mr)).isEmpty();
    }

    /** Up to the form around it, what is a little too long came to the server's own limit, and to a blank page. */
    @ParameterizedTest
    @ValueSource(ints = {10_485_760, 10_485_761, 10_600_000, 10_752_000, 11_200_000, 40_000_000})
    void aFileOfAnyLengthGetsTheSamePageAndLosesNothingThatWasTyped(int length) {
        String mr = scene.cycle();
        String page = "/casos/" + mr + "/documentos";
        byte[] content = Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), length);

        HttpResponse<String> answer = Visitor.signedIn(port, "secretaria")
                .upload(page, page, Map.of("kind", "OTHER", "title", "Carta del ministerio"), "carta.pdf", content);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        length > 10 << 20 ? "pesa más de 10 MB" : "dañado o incompleto",
                        "role=\"alert\"",
                        "value=\"Carta del ministerio\"");
    }

    @Test
    void aNulInAFileNameIsRefusedLikeAnyOtherBadName() {
        String mr = scene.cycle();
        String page = "/casos/" + mr + "/documentos";
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        HttpResponse<String> answer = secretariat.upload(page, page, minutes(), "mi\0nuta.pdf", PDF);
        assertThat(answer.statusCode()).isIn(302, 422);
        for (String field : List.of("ki\0nd", "title")) {
            assertThat(secretariat
                            .upload(page, page, Map.of("kind", "OTHER", field, "Car\0ta"), "a.pdf", PDF)
                            .statusCode())
                    .isIn(302, 422);
        }
        for (String other : List.of("/plazos/feriados", page + "/999999")) {
            assertThat(secretariat
                            .upload(other, page, Map.of(), "fe\0riados.csv", PDF)
                            .statusCode())
                    .as(other)
                    .isBetween(302, 422);
        }
    }

    @Test
    void aDocumentThatIsSentTwiceIsThereOnce() {
        String mr = scene.cycle();
        String page = "/casos/" + mr + "/documentos";
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        Map<String, String> fields = Map.of("kind", "OTHER", "title", "Carta del ministerio");
        assertThat(secretariat.upload(page, page, fields, "carta.pdf", PDF).statusCode())
                .isEqualTo(302);
        HttpResponse<String> again = secretariat.upload(page, page, fields, "carta.pdf", PDF);
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("role=\"alert\"", "Carta del ministerio");
        assertThat(documents.of(mr)).hasSize(1);
    }

    @Test
    void badFieldsAreRefusedByTheirName() {
        String mr = scene.cycle();
        String page = "/casos/" + mr + "/documentos";
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        for (Map<String, String> wrong : List.of(
                Map.of("kind", "CONTRACT", "title", "x"),
                Map.of("kind", "nada"),
                Map.of("kind", "OTHER", "title", " "),
                Map.of("kind", "OTHER", "title", "x".repeat(121)))) {
            HttpResponse<String> answer = secretariat.upload(page, page, wrong, "minuta.pdf", PDF);
            assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body()).containsAnyOf("Diga qué es el documento", "Escriba un título");
        }
        assertThat(secretariat.get("/casos/MR-1999-001/documentos").statusCode())
                .isEqualTo(404);
        assertThat(secretariat.get(page + "/999999/1").statusCode()).isEqualTo(404);
        assertThat(secretariat.get(page + "?fallo=%3Cscript%3E").body()).doesNotContain("<script>");
        assertThat(documents.of(mr)).isEmpty();
    }

    @Test
    void aVirusAndACheckThatGivesNoAnswerAreToldApart() {
        String mr = scene.cycle();
        String page = "/casos/" + mr + "/documentos";
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        try {
            try (FakeClamd daemon = FakeClamd.start(FakeClamd.Manner.HONEST)) {
                daemon.askedBy(viruses);
                HttpResponse<String> infected =
                        secretariat.upload(page, page, minutes(), "foto.png", Papers.pictureWith(FakeClamd.EICAR));
                assertThat(infected.statusCode()).isEqualTo(422);
                assertThat(infected.body()).contains("La revisión halló un virus en el archivo");
                assertThat(documents.of(mr)).isEmpty();
                assertThat(secretariat
                                .upload(page, page, minutes(), "foto.png", Papers.picture("png"))
                                .statusCode())
                        .isEqualTo(302);
            }
            HttpResponse<String> unchecked = secretariat.upload(page, page, minutes(), "minuta.pdf", PDF);
            assertThat(unchecked.statusCode()).isEqualTo(422);
            assertThat(unchecked.body()).contains("La revisión de virus no responde");
            assertThat(documents.of(mr).get(0).versions()).hasSize(1);
        } finally {
            FakeClamd.askedNoMoreBy(viruses);
        }
    }

    @Test
    void whatNamedApplicantsIsErasedWithTheirData() {
        String cons = scene.hiring();
        coalition.attach(cons, HiringDocuments.CONTRACT);
        scene.applicantsErased(cons);

        CaseDocument contract = documents.of(cons).get(0);
        assertThat(contract.latest().erased()).isTrue();
        assertThat(roles.page("secretaria", "/casos/" + cons + "/documentos"))
                .contains("Borrado con los datos")
                .doesNotContain("contract.pdf");
        assertThat(roles.answer("secretaria", "/casos/" + cons + "/documentos/" + contract.id() + "/1")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aHiringWhoseFilesAreErasedTakesNoMore() {
        String cons = scene.hiring();
        coalition.attach(cons, HiringDocuments.CONTRACT);
        scene.applicantsErased(cons);
        String page = "/casos/" + cons + "/documentos";
        assertThat(roles.page("secretaria", page)).doesNotContain("type=\"file\"");
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        CaseDocument contract = documents.of(cons).get(0);
        for (HttpResponse<String> late : List.of(
                secretariat.upload(
                        page, "/representantes", Map.of("kind", "HIRING_DOCUMENT", "title", "Carta"), "carta.pdf", PDF),
                secretariat.upload(page + "/" + contract.id(), "/representantes", Map.of(), "contrato.pdf", PDF))) {
            assertThat(late.statusCode()).isEqualTo(422);
            assertThat(late.body()).contains("se borraron con los datos de quienes postularon");
        }
        assertThat(documents.of(cons)).singleElement().satisfies(only -> assertThat(only.versions())
                .hasSize(1));
        String other = scene.cycle();
        assertThat(roles.page("secretaria", "/casos/" + other + "/documentos")).contains("type=\"file\"");
    }

    @Test
    void speaksEnglishToBelize() {
        String pl = scene.session();
        coalition.attach(pl, SessionDocuments.SIGNED_MINUTES);
        assertThat(roles.page("titular-bz", "/casos/" + pl + "/documentos"))
                .contains("Documents of " + pl, "Signed minutes")
                .doesNotContain("Acta firmada");
    }

    private static Map<String, String> minutes() {
        return Map.of("kind", "MEETING_MINUTES", "title", "");
    }

    /** One document of each kind that the case may have; for each role the page's status, what she downloads, and the form. */
    private void assertRead(String number, String expected) {
        kinds.of(number).forEach(kind -> coalition.attach(number, kind));
        List<String> seen = new ArrayList<>();
        for (String role : ROLES) {
            MockHttpServletResponse page = roles.answer(role, "/casos/" + number + "/documentos");
            String shown = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8);
            List<String> files = new ArrayList<>();
            for (CaseDocument document : documents.of(number)) {
                String address = "/casos/" + number + "/documentos/" + document.id() + "/1";
                boolean linked = shown.contains("href=\"" + address + "\"");
                int status = roles.answer(role, address).getStatus();
                assertThat(status).as(role + " " + document.kind()).isEqualTo(linked ? 200 : 404);
                if (linked) {
                    files.add(document.kind().name());
                }
            }
            seen.add("%-14s %d: %s | %s"
                    .formatted(
                            role,
                            page.getStatus(),
                            files.isEmpty() ? "-" : String.join(" ", files),
                            shown.contains("type=\"file\"") ? "upload" : "-"));
        }
        assertThat(seen.stream().collect(Collectors.joining("\n", "", "\n"))).isEqualTo(expected);
    }
}
