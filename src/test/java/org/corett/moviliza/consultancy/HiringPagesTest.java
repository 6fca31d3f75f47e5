package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.consultancy.HiringAnswers.confirmation;
import static org.corett.moviliza.consultancy.HiringAnswers.consultancy;
import static org.corett.moviliza.consultancy.HiringAnswers.contract;
import static org.corett.moviliza.consultancy.HiringAnswers.exit;
import static org.corett.moviliza.consultancy.HiringAnswers.objection;
import static org.corett.moviliza.consultancy.HiringAnswers.proposal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Roles;
import org.corett.moviliza.files.Clipping;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** The officials' pages of a hiring: the list, the record, the offers' documents, the selection and the workbook. */
@CoalitionTest
class HiringPagesTest {
    private static final String FILE = "Currículo «ñ» \"final\".pdf";

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private HiringScene scene;

    @Autowired
    private DocumentsStandIn documents;

    @Autowired
    private OffersStandIn applicants;

    @Autowired
    private Hirings hirings;

    @Autowired
    private HiringLog log;

    @Autowired
    private TaskService tasks;

    private Roles roles;
    private String cons;
    private List<Long> files;

    @BeforeEach
    void startAHiringWithThreeOffers() {
        coalition.startAfresh();
        roles = new Roles(program);
        cons = scene.withThreeOffers();
        files = documents.attach(cons, FILE);
    }

    @Test
    void saysThatNoOfferCameOnceBothCallsEndedEmpty() {
        String empty = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
        assertThat(roles.page("titular-cr", "/consultorias/" + empty))
                .contains("selladas hasta el cierre")
                .doesNotContain("No llegó ninguna.");
        on("2026-07-22");
        on("2026-08-04");
        assertThat(roles.page("titular-cr", "/consultorias/" + empty))
                .contains("No llegó ninguna.")
                .doesNotContain("selladas hasta el cierre");
    }

    @Test
    void theListHasPagesTheLatestFirst() {
        Stream.generate(() -> "secretaria").limit(25).forEach(person -> hirings.open(null, null, person));

        assertThat(roles.page("secretaria", "/consultorias"))
                .doesNotContain(">" + cons + "<")
                .contains("href=\"/consultorias?pagina=1\"")
                .doesNotContain("rel=\"prev\"");
        assertThat(roles.page("secretaria", "/consultorias?pagina=1"))
                .contains(">" + cons + "<", "href=\"/consultorias?pagina=0\"")
                .doesNotContain("rel=\"next\"");
        assertThat(roles.page("secretaria", "/consultorias?pagina=99999")).contains(">" + cons + "<");
        assertThat(roles.page("secretaria", "/consultorias?pagina=-1")).doesNotContain(">" + cons + "<");
    }

    /** What a record kept as it was to be read stays as it is; what it keeps as a moment is written for the reader. */
    @Test
    void theRecordShowsExtensionsOfEitherAge() {
        log.record(cons, "extended", null, "03/08/2026 23:59 (UTC-6)");
        log.record(cons, "extendedUntil", null, "2026-08-11T05:59:00Z");

        assertThat(List.of("/consultorias/" + cons, "/casos/" + cons))
                .allSatisfy(page -> assertThat(roles.page("secretaria", page))
                        .contains(
                                "El plazo para evaluar se amplió hasta el 03/08/2026 23:59 (UTC-6)",
                                "El plazo para evaluar se amplió hasta el lunes, 10 de agosto de 2026, 23:59 (UTC-6)",
                                "Horas de la coalición (UTC-6)."));
    }

    @Test
    void theListSaysWhetherACallStillClosesOrHasClosed() {
        assertThat(roles.page("secretaria", "/consultorias"))
                .contains("cierra: ")
                .doesNotContain("cerró: ");
        on("2026-07-22");
        assertThat(roles.page("secretaria", "/consultorias"))
                .contains("cerró: ")
                .doesNotContain("cierra: ");
    }

    @Test
    void whileCountriesEvaluateThePagesSayWhyThereAreNoMeansAndUntilWhen() {
        scene.filterAndEvaluateInThree(cons);
        assertThat(roles.page("titular-bz", "/consultorias/" + cons + "/comparacion"))
                .contains(
                        "or until Monday, 3 August 2026, 23:59 (UTC-6); if too few have judged by then, the time is"
                                + " extended once.",
                        "sealed until the evaluations are closed")
                .containsSubsequence(">Costa Rica</th>", ">Dominican Republic</th>", ">El Salvador</th>");
        assertThat(Workbooks.cells(roles.answer("titular-bz", "/consultorias/" + cons + "/comparacion.xlsx")
                        .getContentAsByteArray()))
                .anyMatch(cell -> cell.getText().contains("sealed until the evaluations are closed"));
        for (String page : List.of("/consultorias", "/consultorias/" + cons)) {
            assertThat(roles.page("titular-bz", page))
                    .contains("Belize, Dominican Republic, El Salvador, Honduras, Nicaragua, Panama</span>: ")
                    .contains("<span class=\"quiet\">until 3 August 2026</span>")
                    .doesNotContain("class=\"overdue\"");
        }

        scene.evaluateInTheOthers(cons);
        assertThat(roles.page("titular-bz", "/consultorias/" + cons + "/comparacion"))
                .doesNotContain("sealed", "3 August");
    }

    @Test
    void theTimeToEvaluateIsToldToBeExtendedOnceUntilItHasBeen() {
        scene.filterAndEvaluateInThree(cons);
        assertThat(roles.page("titular-cr", "/consultorias/" + cons + "/comparacion"))
                .contains("o hasta el lunes, 3 de agosto de 2026, 23:59 (UTC-6); si para entonces han evaluado muy"
                        + " pocos, el plazo se amplía una vez.");
        on("2026-08-04");
        assertThat(roles.page("titular-cr", "/consultorias/" + cons + "/comparacion"))
                .contains("o hasta el lunes, 10 de agosto de 2026, 23:59 (UTC-6). Mientras tanto")
                .doesNotContain("se amplía");
        assertThat(roles.page("titular-bz", "/consultorias/" + cons + "/comparacion"))
                .contains("or until Monday, 10 August 2026, 23:59 (UTC-6). Meanwhile")
                .doesNotContain("extended");
    }

    @Test
    void aTaskThatAColleagueHasTakenIsNotOffered() {
        scene.filterAndEvaluateInThree(cons);
        String task = coalition.as("titular-bz").task(cons, "evaluateOffers").getId();
        tasks.claim(task, "suplente-bz");
        for (String page : List.of("/consultorias", "/consultorias/" + cons)) {
            assertThat(roles.page("titular-bz", page))
                    .contains("Belize, Dominican Republic")
                    .doesNotContain("/tareas/" + task);
            assertThat(roles.page("suplente-bz", page)).contains("href=\"/tareas/" + task + "\"");
        }
    }

    @Test
    void aTaskSaysInTheInboxWhichConsultancyItIsAbout() {
        scene.filterAndEvaluateInThree(cons);
        assertThat(coalition.as("titular-bz").task(cons, "evaluateOffers").getName())
                .isEqualTo("Evaluate offers · " + cons + " · " + consultancy().get("title"));
    }

    @Test
    void whoHasNotSignedInIsSentToTheSignIn() {
        on("2026-07-22");
        for (String path : List.of(
                "/consultorias",
                "/consultorias/" + cons,
                "/consultorias/" + cons + "/ofertas/1/" + files.get(0),
                "/consultorias/" + cons + "/comparacion",
                "/consultorias/" + cons + "/comparacion.xlsx",
                "/consultorias/" + cons + "/terminos")) {
            assertThat(roles.stranger(path).getRedirectedUrl()).as(path).endsWith("/entrar");
        }
    }

    @Test
    void theListShowsToWhomTheWordIsInTheReadersLanguage() {
        on("2026-07-22");
        assertThat(roles.page("presidencia", "/consultorias"))
                .contains("Presidencia, Secretaría Técnica</span>: <a href=\"/tareas/");
        assertThat(roles.page("titular-bz", "/consultorias"))
                .contains(
                        "Presidency, Technical Secretariat</span>: <span>do the first filter</span>, <span class=\"quiet\">until 29 July 2026</span>");
        assertThat(roles.page("gerencia", "/consultorias")).contains(cons);
        for (String outside : List.of("observador-oim", "comunicacion")) {
            assertThat(roles.answer(outside, "/consultorias").getStatus()).isEqualTo(403);
        }
    }

    @Test
    void aDocumentComesAsAnAttachmentAndStandsInTheRecord() {
        on("2026-07-22");
        MockHttpServletResponse answer =
                roles.answer("presidencia", "/consultorias/" + cons + "/ofertas/2/" + files.get(1));
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store", "private");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader(HttpHeaders.CONTENT_DISPOSITION))
                .contains("attachment;", "filename*=UTF-8''" + cons + "-2-Curr%C3%ADculo%20%C2%AB%C3%B1%C2%BB");
        assertThat(answer.getContentAsByteArray()).isEqualTo("%PDF".getBytes(StandardCharsets.UTF_8));

        assertThat(log.of(cons))
                .filteredOn(entry -> entry.code().startsWith("downloaded"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.code()).isEqualTo("downloaded.CURRICULUM");
                    assertThat(entry.person()).isEqualTo("presidencia");
                    assertThat(entry.detail()).isEqualTo("2/" + files.get(1));
                });
        assertThat(roles.page("gerencia", "/consultorias/" + cons))
                .contains(
                        "Presidencia (Honduras) · presidencia</td>",
                        "Descargó una hoja de vida; oferta/archivo: 2/" + files.get(1));
    }

    @Test
    void aDocumentIsThereOnlyUnderItsOwnOfferAndHiring() {
        on("2026-07-22");
        String other = coalition.as("secretaria").start("consultantHiring", consultancy());
        for (String path : List.of(
                cons + "/ofertas/1/" + files.get(1),
                cons + "/ofertas/4/" + files.get(0),
                cons + "/ofertas/1/999999",
                other + "/ofertas/1/" + files.get(0),
                "CONS-2026-99/ofertas/1/" + files.get(0))) {
            assertThat(roles.answer("presidencia", "/consultorias/" + path).getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(log.of(cons)).noneMatch(entry -> entry.code().startsWith("downloaded"));
    }

    @Test
    void theRecordTellsWhoDidWhatInTheReadersLanguageAndKeepsPeoplesWordsFromManagers() {
        String second = emptyTwice();
        scene.both(second, "decideAfterEmptyCalls", exit(AfterEmptyCalls.RESTART));

        assertThat(roles.page("presidencia", "/consultorias/" + second))
                .contains(
                        "Secretaría Técnica (Panamá)</td>",
                        "Se publicó la primera convocatoria",
                        "El sistema</td>",
                        "Desierta: no llegaron ofertas",
                        "Opina que se redefina y se empiece de nuevo: Nadie respondió a dos convocatorias.",
                        "Sigue a: Primera convocatoria, desierta (No llegaron ofertas)");
        assertThat(roles.page("titular-bz", "/consultorias/" + second))
                .contains("Would redefine and start anew: Nadie", "Follows: First call, empty (No offers came)")
                .contains("Technical Secretariat (Panama)</td>", "Presidency (Honduras)</td>")
                .doesNotContain("Secretaría Técnica", "Presidencia de la CORETT");
        assertThat(roles.page("gerencia", "/consultorias/" + second))
                .contains("se empiece de nuevo: (reservado)")
                .doesNotContain("Nadie respondió");
        String next = hirings.restarting(second).get(0).number();
        assertThat(roles.page("presidencia", "/consultorias/" + second))
                .contains("href=\"/consultorias/" + next + "\"");
        assertThat(roles.page("presidencia", "/consultorias/" + next))
                .contains("href=\"/consultorias/" + second + "\"", "Consultoría por definir");
    }

    @Test
    void theSelectionNamesTheApplicantOnlyToThoseWhoMayKnow() {
        scene.filterAndEvaluateInThree(cons);
        scene.evaluateInTheOthers(cons);
        scene.both(cons, "confirmSelection", confirmation(1));
        coalition.as("secretaria").complete(cons, "recordContract", contract("2026-07-22"));

        assertThat(roles.page("titular-cr", "/consultorias/" + cons))
                .contains("Oferta seleccionada", "Oferta 1: APP-1", "CT-2026-15");
        for (String outside : List.of("gerencia", "titular-gt")) {
            assertThat(roles.page(outside, "/consultorias/" + cons))
                    .contains("Oferta seleccionada</dt><dd class=\"text\">Oferta 1<", "CT-2026-15")
                    .doesNotContain("APP-1");
        }
        assertThat(roles.page("admin", "/consultorias/" + cons))
                .contains("CT-2026-15")
                .doesNotContain("Oferta seleccionada");
    }

    @Test
    void theJointMeetingsRecordIsForThoseWhoReadPeoplesWords() {
        scene.filterAndEvaluateInThree(cons);
        on("2026-08-04");
        on("2026-08-11");
        scene.both(cons, "proposeSelection", proposal(2));
        coalition.as("titular-mx").complete(cons, "objectToSelection", objection(true));
        on("2026-08-18");
        scene.both(cons, "confirmSelection", confirmation(2, "La segunda cuesta menos."));

        assertThat(roles.page("titular-cr", "/consultorias/" + cons))
                .containsOnlyOnce("La segunda cuesta menos.")
                .contains("Es la oferta más completa.", "Objeta: No acredita experiencia.");
        assertThat(roles.page("gerencia", "/consultorias/" + cons))
                .contains("Hubo objeciones: decide la reunión conjunta", "Objeta: (reservado)")
                .doesNotContain("La segunda cuesta menos.", "Es la oferta más completa.", "No acredita experiencia.");
    }

    @Test
    void theWorkbookHoldsNumbersAsNumbersAndTextThatLooksLikeAFormulaAsText() throws IOException {
        applicantsAreNamed("=1+1", "+cmd|' /C calc'!A0");
        scene.filterAndEvaluateInThree(cons);
        scene.evaluateInTheOthers(cons);

        byte[] workbook = roles.answer("titular-cr", "/consultorias/" + cons + "/comparacion.xlsx")
                .getContentAsByteArray();
        assertThat(Clipping.in(workbook)).isEmpty();
        List<Cell> cells = Workbooks.cells(workbook);
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

    private String emptyTwice() {
        on("2026-07-06");
        String empty = coalition.as("secretaria").start("consultantHiring", consultancy());
        on("2026-07-22");
        on("2026-08-04");
        return empty;
    }

    private void on(String day) {
        coalition.today(LocalDate.parse(day));
    }
}
