package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.consultancy.HiringAnswers.confirmation;
import static org.corett.moviliza.consultancy.HiringAnswers.consultancy;
import static org.corett.moviliza.consultancy.HiringAnswers.contract;
import static org.corett.moviliza.consultancy.HiringAnswers.evaluation;
import static org.corett.moviliza.consultancy.HiringAnswers.exit;
import static org.corett.moviliza.consultancy.HiringAnswers.filter;
import static org.corett.moviliza.consultancy.HiringAnswers.objection;
import static org.corett.moviliza.consultancy.HiringAnswers.proposal;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.CountryCode;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/**
 * What each role finds on the officials' pages of a hiring, at each stage of it.
 *
 * <p>Guatemala is out for the first offer: of it the comparison tells Guatemala only that, in its own words.
 */
@CoalitionTest
class HiringPagesTest {
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
    private static final String FILE = "Currículo «ñ» \"final\".pdf";

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private OffersStandIn applicants;

    @Autowired
    private DocumentsStandIn documents;

    @Autowired
    private Hirings hirings;

    @Autowired
    private HiringLog log;

    private MockMvc browser;
    private String cons;
    private List<Long> files;

    @BeforeEach
    void startAHiringWithThreeOffers() {
        coalition.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
        on("2026-07-06");
        cons = coalition.as("secretaria").start("consultantHiring", consultancy());
        applicants.submit(cons, 3);
        files = documents.attach(cons, FILE);
    }

    @Test
    void beforeTheOpeningEverybodySeesNoMoreThanHowManyOffersThereAre() {
        assertSeen(
                """
                presidencia    page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                secretaria     page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 409
                titular-cr     page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                suplente-mx    page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                titular-gt     page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                gerencia       page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                admin          page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                comunicacion   page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                observador-oim page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                """);
        assertThat(body("/consultorias/" + cons, "presidencia"))
                .contains("Ofertas recibidas</dt><dd class=\"text\">3<");
    }

    @Test
    void theListHasPagesTheLatestFirst() {
        Stream.generate(() -> "secretaria").limit(25).forEach(person -> hirings.open(null, null, person));

        assertThat(body("/consultorias", "secretaria"))
                .doesNotContain(">" + cons + "<")
                .contains("href=\"/consultorias?pagina=1\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(body("/consultorias?pagina=1", "secretaria"))
                .contains(">" + cons + "<", "href=\"/consultorias?pagina=0\"")
                .doesNotContain("rel=\"next\"");
        assertThat(body("/consultorias?pagina=99999", "secretaria")).contains(">" + cons + "<");
        assertThat(body("/consultorias?pagina=-1", "secretaria")).doesNotContain(">" + cons + "<");
    }

    /** What a record kept as it was to be read stays as it is; what it keeps as a moment is written for the reader. */
    @Test
    void theRecordShowsExtensionsOfEitherAge() {
        log.record(cons, "extended", null, "03/08/2026 23:59 (UTC-6)");
        log.record(cons, "extendedUntil", null, "2026-08-11T05:59:00Z");

        assertThat(List.of("/consultorias/" + cons, "/casos/" + cons))
                .allSatisfy(page -> assertThat(body(page, "secretaria"))
                        .contains(
                                "El plazo para evaluar se amplió hasta el 03/08/2026 23:59 (UTC-6)",
                                "El plazo para evaluar se amplió hasta el lunes, 10 de agosto de 2026, 23:59 (UTC-6)",
                                "Horas de la coalición (UTC-6)."));
    }

    @Test
    void theListSaysWhetherACallStillClosesOrHasClosed() {
        assertThat(body("/consultorias", "secretaria")).contains("cierra: ").doesNotContain("cerró: ");
        on("2026-07-22");
        assertThat(body("/consultorias", "secretaria")).contains("cerró: ").doesNotContain("cierra: ");
    }

    @Test
    void afterTheOpeningTheOrgansSeeTheOffersAndManagersTheirNumbers() {
        on("2026-07-22");

        assertSeen(
                """
                presidencia    page 200: #1 #2 #3 APP-1 APP-2 APP-3 | documents: 1 2 3 | comparison 404: - | workbook 404: - | terms 403
                secretaria     page 200: #1 #2 #3 APP-1 APP-2 APP-3 | documents: 1 2 3 | comparison 404: - | workbook 404: - | terms 409
                titular-cr     page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                suplente-mx    page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                titular-gt     page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                gerencia       page 200: #1 #2 #3 | documents: - | comparison 404: - | workbook 404: - | terms 403
                admin          page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                comunicacion   page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                observador-oim page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                """);
    }

    @Test
    void afterTheFilterCountriesSeeWhatWasAdmittedAndWhatTheyAreNotOutFor() {
        filterAndEvaluateInThree();

        assertSeen(
                """
                presidencia    page 200: #1 #2 #3 APP-1 APP-2 APP-3 | documents: 1 2 3 | comparison 200: #1 #2 APP-1 APP-2 | workbook 200: #1 #2 APP-1 APP-2 | terms 403
                secretaria     page 200: #1 #2 #3 APP-1 APP-2 APP-3 | documents: 1 2 3 | comparison 200: #1 #2 APP-1 APP-2 | workbook 200: #1 #2 APP-1 APP-2 | terms 409
                titular-cr     page 200: #1 #2 APP-1 APP-2 | documents: 1 2 | comparison 200: #1 #2 APP-1 APP-2 CR1 CR2 | workbook 200: #1 #2 APP-1 APP-2 CR1 CR2 | terms 403
                suplente-mx    page 200: #1 #2 APP-1 APP-2 | documents: 1 2 | comparison 200: #1 #2 APP-1 APP-2 MX1 MX2 | workbook 200: #1 #2 APP-1 APP-2 MX1 MX2 | terms 403
                titular-gt     page 200: #2 APP-2 | documents: 2 | comparison 200: #1 #2 APP-2 GT2 | workbook 200: #2 APP-2 GT2 | terms 403
                gerencia       page 200: #1 #2 #3 | documents: - | comparison 200: #1 #2 | workbook 200: #1 #2 | terms 403
                admin          page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                comunicacion   page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                observador-oim page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                """);
    }

    @Test
    void whileCountriesEvaluateThePagesSayWhyThereAreNoMeansAndUntilWhen() {
        filterAndEvaluateInThree();
        assertThat(body("/consultorias/" + cons + "/comparacion", "titular-bz"))
                .contains("until Monday, 3 August 2026, 23:59 (UTC-6)", "sealed until the evaluations are closed")
                .containsSubsequence(">Costa Rica</th>", ">Dominican Republic</th>", ">El Salvador</th>");
        assertThat(text(bytes("/consultorias/" + cons + "/comparacion.xlsx", "titular-bz")))
                .contains("sealed until the evaluations are closed");
        for (String page : List.of("/consultorias", "/consultorias/" + cons)) {
            assertThat(body(page, "titular-bz"))
                    .contains("Belize, Dominican Republic, El Salvador, Honduras, Nicaragua, Panama</span>: ")
                    .contains("<span class=\"quiet\">until 3 August 2026</span>")
                    .doesNotContain("class=\"overdue\"");
        }

        evaluateInTheOthers();
        assertThat(body("/consultorias/" + cons + "/comparacion", "titular-bz")).doesNotContain("sealed", "3 August");
    }

    @Test
    void aTaskSaysInTheInboxWhichConsultancyItIsAbout() {
        filterAndEvaluateInThree();
        assertThat(coalition.as("titular-bz").task(cons, "evaluateOffers").getName())
                .isEqualTo("Evaluate offers · " + cons + " · " + consultancy().get("title"));
    }

    @Test
    void afterTheEvaluationsEverybodyWhoMayReadsEveryCountrysScores() {
        filterAndEvaluateInThree();
        evaluateInTheOthers();

        assertSeen(
                """
                presidencia    page 200: #1 #2 #3 APP-1 APP-2 APP-3 | documents: 1 2 3 | comparison 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | workbook 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | terms 403
                secretaria     page 200: #1 #2 #3 APP-1 APP-2 APP-3 | documents: 1 2 3 | comparison 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | workbook 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | terms 409
                titular-cr     page 200: #1 #2 APP-1 APP-2 | documents: 1 2 | comparison 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | workbook 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | terms 403
                suplente-mx    page 200: #1 #2 APP-1 APP-2 | documents: 1 2 | comparison 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | workbook 200: #1 #2 APP-1 APP-2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | terms 403
                titular-gt     page 200: #2 APP-2 | documents: 2 | comparison 200: #1 #2 APP-2 MX2 CR2 GT2 mean2 | workbook 200: #2 APP-2 MX2 CR2 GT2 mean2 | terms 403
                gerencia       page 200: #1 #2 #3 | documents: - | comparison 200: #1 #2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | workbook 200: #1 #2 MX1 MX2 CR1 CR2 GT2 mean1 mean2 | terms 403
                admin          page 200: - | documents: - | comparison 404: - | workbook 404: - | terms 403
                comunicacion   page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                observador-oim page 403: - | documents: - | comparison 403: - | workbook 403: - | terms 403
                """);
        assertThat(body("/consultorias/" + cons + "/comparacion", "titular-cr"))
                .contains("Fue asesor de nuestro ministerio.", "Conforme a lo presentado.");
        assertThat(body("/consultorias/" + cons + "/comparacion", "gerencia"))
                .contains("(reservado)")
                .doesNotContain("Fue asesor de nuestro ministerio.", "Conforme a lo presentado.");
    }

    @Test
    void whoHasNotSignedInIsSentToTheSignIn() throws Exception {
        on("2026-07-22");
        for (String path : List.of(
                "/consultorias",
                "/consultorias/" + cons,
                "/consultorias/" + cons + "/ofertas/1/" + files.get(0),
                "/consultorias/" + cons + "/comparacion",
                "/consultorias/" + cons + "/comparacion.xlsx",
                "/consultorias/" + cons + "/terminos")) {
            browser.perform(get(path)).andExpect(redirectedUrlPattern("**/entrar"));
        }
    }

    @Test
    void theListShowsToWhomTheWordIsInTheReadersLanguage() throws Exception {
        on("2026-07-22");
        list("presidencia", "Presidencia, Secretaría Técnica</span>: <a href=\"/tareas/");
        list(
                "titular-bz",
                "Presidency, Technical Secretariat</span>: <span>do the first filter</span>, <span class=\"quiet\">until 29 July 2026</span>");
        list("gerencia", cons);
        for (String outside : List.of("observador-oim", "comunicacion")) {
            browser.perform(get("/consultorias").with(user(outside))).andExpect(status().isForbidden());
        }
    }

    @Test
    void aDocumentComesAsAnAttachmentAndStandsInTheRecord() throws Exception {
        on("2026-07-22");
        browser.perform(get("/consultorias/" + cons + "/ofertas/2/" + files.get(1))
                        .with(user("presidencia")))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                HttpHeaders.CACHE_CONTROL,
                                allOf(containsString("no-store"), containsString("private"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                HttpHeaders.CONTENT_DISPOSITION,
                                allOf(
                                        containsString("attachment;"),
                                        containsString("filename*=UTF-8''" + cons
                                                + "-2-Curr%C3%ADculo%20%C2%AB%C3%B1%C2%BB"))))
                .andExpect(content().bytes("%PDF".getBytes(StandardCharsets.UTF_8)));

        assertThat(log.of(cons))
                .filteredOn(entry -> entry.code().startsWith("downloaded"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.code()).isEqualTo("downloaded.CURRICULUM");
                    assertThat(entry.person()).isEqualTo("presidencia");
                    assertThat(entry.detail()).isEqualTo("2/" + files.get(1));
                });
        assertThat(body("/consultorias/" + cons, "gerencia"))
                .contains(
                        "Presidencia (Honduras) · presidencia</td>",
                        "Descargó una hoja de vida; oferta/archivo: 2/" + files.get(1));
    }

    @Test
    void aDocumentIsThereOnlyUnderItsOwnOfferAndHiring() throws Exception {
        on("2026-07-22");
        String other = coalition.as("secretaria").start("consultantHiring", consultancy());
        for (String path : List.of(
                cons + "/ofertas/1/" + files.get(1),
                cons + "/ofertas/4/" + files.get(0),
                cons + "/ofertas/1/999999",
                other + "/ofertas/1/" + files.get(0),
                "CONS-2026-99/ofertas/1/" + files.get(0))) {
            browser.perform(get("/consultorias/" + path).with(user("presidencia")))
                    .andExpect(status().isNotFound());
        }
        assertThat(log.of(cons)).noneMatch(entry -> entry.code().startsWith("downloaded"));
    }

    @Test
    void theRecordTellsWhoDidWhatInTheReadersLanguageAndKeepsPeoplesWordsFromManagers() {
        String second = emptyTwice();
        coalition.as("presidencia").complete(second, "decideAfterEmptyCalls", exit(AfterEmptyCalls.RESTART));
        coalition.as("secretaria").complete(second, "decideAfterEmptyCalls", exit(AfterEmptyCalls.RESTART));

        assertThat(body("/consultorias/" + second, "presidencia"))
                .contains(
                        "Secretaría Técnica (Panamá)</td>",
                        "Se publicó la primera convocatoria",
                        "El sistema</td>",
                        "Desierta: no llegaron ofertas",
                        "Opina que se redefina y se empiece de nuevo: Nadie respondió a dos convocatorias.",
                        "Sigue a: Primera convocatoria, desierta (No llegaron ofertas)");
        assertThat(body("/consultorias/" + second, "titular-bz"))
                .contains("Would redefine and start anew: Nadie", "Follows: First call, empty (No offers came)")
                .contains("Technical Secretariat (Panama)</td>", "Presidency (Honduras)</td>")
                .doesNotContain("Secretaría Técnica", "Presidencia de la CORETT");
        assertThat(body("/consultorias/" + second, "gerencia"))
                .contains("se empiece de nuevo: (reservado)")
                .doesNotContain("Nadie respondió");
        String next = hirings.restarting(second).get(0).number();
        assertThat(body("/consultorias/" + second, "presidencia")).contains("href=\"/consultorias/" + next + "\"");
        assertThat(body("/consultorias/" + next, "presidencia"))
                .contains("href=\"/consultorias/" + second + "\"", "Consultoría por definir");
    }

    @Test
    void theSelectionNamesTheApplicantOnlyToThoseWhoMayKnow() {
        filterAndEvaluateInThree();
        evaluateInTheOthers();
        for (String organ : List.of("presidencia", "secretaria")) {
            coalition.as(organ).complete(cons, "confirmSelection", confirmation(1));
        }
        coalition.as("secretaria").complete(cons, "recordContract", contract("2026-07-22"));

        assertThat(body("/consultorias/" + cons, "titular-cr"))
                .contains("Oferta seleccionada", "Oferta 1: APP-1", "CT-2026-15");
        for (String outside : List.of("gerencia", "titular-gt")) {
            assertThat(body("/consultorias/" + cons, outside))
                    .contains("Oferta seleccionada</dt><dd class=\"text\">Oferta 1<", "CT-2026-15")
                    .doesNotContain("APP-1");
        }
        assertThat(body("/consultorias/" + cons, "admin"))
                .contains("CT-2026-15")
                .doesNotContain("Oferta seleccionada");
    }

    @Test
    void theJointMeetingsRecordIsForThoseWhoReadPeoplesWords() {
        filterAndEvaluateInThree();
        on("2026-08-04");
        on("2026-08-11");
        for (String organ : List.of("presidencia", "secretaria")) {
            coalition.as(organ).complete(cons, "proposeSelection", proposal(2));
        }
        coalition.as("titular-mx").complete(cons, "objectToSelection", objection(true));
        on("2026-08-18");
        for (String organ : List.of("presidencia", "secretaria")) {
            coalition.as(organ).complete(cons, "confirmSelection", confirmation(2, "La segunda cuesta menos."));
        }

        assertThat(body("/consultorias/" + cons, "titular-cr"))
                .containsOnlyOnce("La segunda cuesta menos.")
                .contains("Es la oferta más completa.", "Objeta: No acredita experiencia.");
        assertThat(body("/consultorias/" + cons, "gerencia"))
                .contains("Hubo objeciones: decide la reunión conjunta", "Objeta: (reservado)")
                .doesNotContain("La segunda cuesta menos.", "Es la oferta más completa.", "No acredita experiencia.");
    }

    @Test
    void theWorkbookHoldsNumbersAsNumbersAndTextThatLooksLikeAFormulaAsText() throws Exception {
        applicantsAreNamed("=1+1", "+cmd|' /C calc'!A0");
        filterAndEvaluateInThree();
        evaluateInTheOthers();

        List<Cell> cells = cells(bytes("/consultorias/" + cons + "/comparacion.xlsx", "titular-cr"));
        assertThat(cells).noneMatch(cell -> cell.getType() == CellType.FORMULA || cell.getFormula() != null);
        assertThat(cells)
                .filteredOn(cell -> List.of("=1+1", "+cmd|' /C calc'!A0").contains(cell.getRawValue()))
                .hasSize(2)
                .allMatch(cell -> cell.getType() == CellType.STRING);
        assertThat(cells)
                .filteredOn(cell -> "17500.00".equals(cell.getRawValue()) || "17500".equals(cell.getRawValue()))
                .hasSize(2)
                .allMatch(cell -> cell.getType() == CellType.NUMBER);
    }

    private void applicantsAreNamed(String... names) {
        for (int i = 0; i < names.length; i++) {
            applicants.rename(cons, "APP-" + (i + 1), names[i]);
        }
    }

    private void filterAndEvaluateInThree() {
        on("2026-07-22");
        for (String organ : List.of("presidencia", "secretaria")) {
            coalition.as(organ).complete(cons, "firstFilter", filter(3, 3));
        }
        coalition.as("titular-mx").complete(cons, "evaluateOffers", evaluation(61, 62));
        coalition.as("titular-cr").complete(cons, "evaluateOffers", evaluation(71, 72));
        coalition.as("titular-gt").complete(cons, "evaluateOffers", evaluation(1, new int[] {0, 53}));
    }

    private void evaluateInTheOthers() {
        for (CountryCode country : CountryCode.values()) {
            String titular = "titular-" + country.name().toLowerCase(Locale.ROOT);
            if (!coalition.as(titular).tasks(cons, "evaluateOffers").isEmpty()) {
                coalition.as(titular).complete(cons, "evaluateOffers", evaluation(90, 80));
            }
        }
    }

    private String emptyTwice() {
        on("2026-07-06");
        String empty = coalition.as("secretaria").start("consultantHiring", consultancy());
        on("2026-07-22");
        on("2026-08-04");
        return empty;
    }

    private void assertSeen(String expected) {
        List<String> seen = new ArrayList<>();
        for (String role : ROLES) {
            seen.add(String.format(Locale.ROOT, "%-14s ", role) + seen(role));
        }
        assertThat(String.join("\n", seen) + "\n").isEqualTo(expected);
    }

    private String seen(String role) {
        String page = "/consultorias/" + cons;
        StringBuilder documentsSeen = new StringBuilder();
        for (int place = 1; place <= files.size(); place++) {
            if (answer(page + "/ofertas/" + place + "/" + files.get(place - 1), role)
                            .getStatus()
                    == 200) {
                documentsSeen.append(documentsSeen.isEmpty() ? "" : " ").append(place);
            }
        }
        MockHttpServletResponse workbook = answer(page + "/comparacion.xlsx", role);
        return "page " + read(answer(page, role))
                + " | documents: " + (documentsSeen.isEmpty() ? "-" : documentsSeen)
                + " | comparison " + read(answer(page + "/comparacion", role))
                + " | workbook " + workbook.getStatus() + ": "
                + (workbook.getStatus() == 200 ? found(text(workbook.getContentAsByteArray())) : "-")
                + " | terms " + answer(page + "/terminos", role).getStatus();
    }

    private static String read(MockHttpServletResponse answer) {
        return answer.getStatus() + ": " + found(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** What of the offers a text tells: their numbers, applicants, each country's scores, and the means. */
    private static String found(String text) {
        List<String> found = new ArrayList<>();
        for (int place = 1; place <= 3; place++) {
            look(found, "#" + place, "Oferta " + place + "\\b", text);
        }
        for (int place = 1; place <= 3; place++) {
            look(found, "APP-" + place, "(?i)APP-" + place, text);
        }
        look(found, "MX1", ">61(\\.00)?<", text);
        look(found, "MX2", ">62(\\.00)?<", text);
        look(found, "CR1", ">71(\\.00)?<", text);
        look(found, "CR2", ">72(\\.00)?<", text);
        look(found, "GT2", ">53(\\.00)?<", text);
        look(found, "mean1", ">84(\\.00)?<", text);
        look(found, "mean2", ">74.11<", text);
        return found.isEmpty() ? "-" : String.join(" ", found);
    }

    private static void look(List<String> found, String name, String pattern, String text) {
        if (Pattern.compile(pattern).matcher(text).find()) {
            found.add(name);
        }
    }

    private static String text(byte[] workbook) {
        StringBuilder text = new StringBuilder();
        cells(workbook)
                .forEach(cell -> text.append('>').append(cell.getRawValue()).append('<'));
        return text.toString();
    }

    private static List<Cell> cells(byte[] workbook) {
        List<Cell> cells = new ArrayList<>();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : read.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.flatMap(Row::stream).filter(Objects::nonNull).forEach(cells::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }

    private void list(String username, String expected) throws Exception {
        browser.perform(get("/consultorias").with(user(username)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(expected)));
    }

    private String body(String path, String username) {
        return new String(bytes(path, username), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path, String username) {
        MockHttpServletResponse answer = answer(path, username);
        assertThat(answer.getStatus()).as(path + " for " + username).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private MockHttpServletResponse answer(String path, String username) {
        try {
            return browser.perform(get(path).with(user(username))).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private void on(String day) {
        coalition.today(LocalDate.parse(day));
    }
}
