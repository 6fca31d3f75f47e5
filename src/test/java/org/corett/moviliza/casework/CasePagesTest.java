package org.corett.moviliza.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.consultancy.HiringAnswers;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.corett.moviliza.plenary.PlenaryScene;
import org.corett.moviliza.projects.ProjectFunded;
import org.corett.moviliza.shared.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@CoalitionTest
class CasePagesTest {
    private static final List<String> EVERYBODY = List.of(
            "presidencia",
            "secretaria",
            "titular-cr",
            "suplente-bz",
            "titular-sv",
            "gerencia",
            "admin",
            "comunicacion",
            "observador-oim");

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseStories stories;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    private MockMvc browser;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @Test
    void eachRoleReadsTheCasesThatConcernHerAndNoOthers() {
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        String session = stories.session();
        String hiring = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
        String change = stories.change();
        Map<String, Set<String>> readers = Map.of(
                cycle, without("observador-oim"),
                session, Set.copyOf(EVERYBODY),
                hiring, without("observador-oim", "comunicacion"),
                change, without("observador-oim", "comunicacion", "titular-cr", "suplente-bz"));
        readers.forEach((number, may) -> EVERYBODY.forEach(person -> {
            int expected = may.contains(person) ? 200 : 404;
            assertThat(status(person, "/casos/" + number))
                    .as(person + " reads " + number)
                    .isEqualTo(expected);
            assertThat(status(person, "/casos/" + number + "/diagrama.svg"))
                    .as(person + " sees the diagram of " + number)
                    .isEqualTo(expected);
            assertThat(body(person, "/casos").contains("/casos/" + number + "\""))
                    .as(person + " finds " + number + " in the list")
                    .isEqualTo(may.contains(person));
            assertThat(body(person, "/casos?texto=" + number).contains("/casos/" + number + "\""))
                    .as(person + " finds " + number + " by its number")
                    .isEqualTo(may.contains(person));
        }));
    }

    @Test
    void strangersAreAskedToSignInAndUnknownCasesDoNotExist() throws Exception {
        assertThat(browser.perform(get("/casos")).andReturn().getResponse().getRedirectedUrl())
                .endsWith("/entrar");
        assertThat(status("gerencia", "/casos/MR-2026-999")).isEqualTo(404);
        assertThat(status("gerencia", "/casos/MR-2026-999/diagrama.svg")).isEqualTo(404);
        assertThat(status("gerencia", "/casos/mr-2026-001")).isEqualTo(404);
        assertThat(status("gerencia", "/casos?pagina=x")).isEqualTo(400);
        assertThat(status("gerencia", "/casos?pagina=-7&proceso=nada&estado=nada&texto=%25%00%27"))
                .isEqualTo(200);
    }

    @Test
    void aCaseTellsItsDataByStepWhoIsWaitedForAndWhatChanged() {
        String cycle = stories.cycleWithTwoSheets();
        String page = body("gerencia", "/casos/" + cycle);
        assertThat(page)
                .contains("1. Identificar: formulario de donante")
                .contains("2. Participar: ficha de iniciativa", "450,000.00")
                .contains("3. Negociar: rondas de negociación", "USD 300,000.00", "Capacitación: USD 200,000.00")
                .contains("El donante pide otro monto.");
        assertThat(page)
                .as("who is waited for")
                .contains("Secretaría Técnica (Panamá)", "Registrar la reunión con el donante");
        assertThat(page)
                .as("the sheet's old and new amount")
                .containsPattern("(?s)Ficha de iniciativa|ficha de iniciativa")
                .containsPattern("(?s)<del>.{0,160}420,000\\.00.{0,300}<ins>.{0,160}450,000\\.00");
        assertThat(page)
                .as("each row has its heading, and what changed is said in words")
                .contains(">Antes:</span> <del", ">Ahora:</span> <ins")
                .containsPattern("<th scope=\"row\"><(a href|span)[^>]*>Registrar la reunión con el donante")
                .containsPattern("(?s)<td class=\"moment quiet\">[^<]*</td>\\s*<th scope=\"row\">")
                .containsPattern("<th scope=\"row\" class=\"cell\">")
                .doesNotContainPattern("(?s)<tr>\\s*<td class=\"cell\">");
        assertThat(page).as("who did it for which office").contains("· Presidencia (Honduras)");
        assertThat(page).as("how long it took").containsPattern("\\d+ días");
    }

    @Test
    void whomToWriteToIsToldToThoseToWhomTheDirectoryTellsIt() {
        String cycle = stories.cycle();
        Set<String> may = Set.of("presidencia", "secretaria", "titular-gt", "titular-cr", "titular-sv", "suplente-bz");
        without("observador-oim")
                .forEach(person -> assertThat(body(person, "/casos/" + cycle).contains("Ana Pérez"))
                        .as(person)
                        .isEqualTo(may.contains(person)));
    }

    @Test
    void aMovedDeadlineStandsInTheCourseWithBothDaysAndTheReason() throws Exception {
        coalition.today(LocalDate.parse("2026-01-12"));
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        browser.perform(post("/plazos/mover")
                        .with(user("secretaria"))
                        .with(csrf())
                        .param("caso", cycle)
                        .param("tarea", "completeDonorForm")
                        .param("day", "2026-02-12")
                        .param("reason", "El donante está de viaje."))
                .andExpect(redirectedUrl("/plazos"));
        assertThat(body("titular-cr", "/casos/" + cycle))
                .contains("Plazo de «Completar formulario de donante»", "El donante está de viaje.")
                .containsPattern("(?s)<del>.{0,160}enero de 2026.{0,300}<ins>.{0,160}12 de febrero de 2026");
        assertThat(body("suplente-bz", "/casos/" + cycle)).contains("Deadline of “Complete the donor form”");
        String moved = body("secretaria", "/plazos?idioma=en");
        assertThat(moved.substring(moved.indexOf("El donante está de viaje.") - 600))
                .contains("Complete the donor form", "Technical Secretariat (Panama)")
                .doesNotContain("Completar formulario de donante", ">secretaria<");
    }

    @Test
    void aDayThatCannotBeIsRefusedWithOneToComeInTheOrderInWhichPeopleType() throws Exception {
        coalition.today(LocalDate.parse("2026-11-02"));
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        String due = browser.perform(post("/plazos/mover")
                        .with(user("secretaria"))
                        .with(csrf())
                        .param("caso", cycle)
                        .param("tarea", "completeDonorForm")
                        .param("day", "2026-10-30")
                        .param("reason", "El donante está de viaje."))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        Matcher example = Pattern.compile("como (\\d\\d/1[12]/2026)\\.").matcher(due);
        assertThat(example.find()).as(due).isTrue();
        browser.perform(post("/plazos/mover")
                        .with(user("secretaria"))
                        .with(csrf())
                        .param("caso", cycle)
                        .param("tarea", "completeDonorForm")
                        .param("day", example.group(1))
                        .param("reason", "El donante está de viaje."))
                .andExpect(redirectedUrl("/plazos"));
    }

    @Test
    void aWaitIsToldFromItsBeginningToItsEndAndWhatIsOpenIsNotCalledPassed() {
        coalition.today(LocalDate.parse("2026-07-06"));
        String hiring = stories.hiring();
        assertThat(body("titular-gt", "/casos/" + hiring))
                .containsPattern(
                        "del 6 de julio de 2026, [\\d:]+</span><br>\\s*<span>al \\d+ de julio de 2026, [\\d:]+</span></td>\\s*"
                                + "<th scope=\"row\"><span[^>]*>[^<]*</span><span>Cierra la convocatoria")
                .containsPattern("Ahora:</strong> <span>[^<]*Evaluar ofertas")
                .containsPattern("Ya pasó por:</strong> <span>[^<]*Hacer el primer filtro")
                .doesNotContainPattern("Ya pasó por:</strong> <span>[^<]*Evaluar ofertas");
    }

    @Test
    void aDecisionIsToldWithTheVersionOfItsRule() {
        String cycle = stories.cycle();
        coalition.today(LocalDate.parse("2026-03-24"));
        coalition.as("presidencia").complete(cycle, "recordNegotiationRound", Answers.secondRound("2026-03-24"));
        coalition.as("secretaria").complete(cycle, "completeChecklist", Answers.checklist());
        assertThat(body("titular-gt", "/casos/" + cycle))
                .containsPattern("Resultado: cumple \\(regla «Veredicto de la lista de verificación», versión \\d+\\)")
                .contains("Acuerdo del Pleno", "Espera la próxima sesión", "MO-2026-001");
        assertThat(body("suplente-bz", "/casos/" + cycle))
                .containsPattern("Result: passed \\(rule “Verdict on the checklist”, version \\d+\\)")
                .doesNotContain("checklistVerdict")
                .contains("Waits for the next session", "Where the case stands")
                .doesNotContain("Se espera a");
    }

    @Test
    void aFinishedCaseStaysReadable() {
        String cycle = stories.cycle();
        for (String day : List.of("2026-03-03", "2026-03-10", "2026-03-17")) {
            coalition.today(LocalDate.parse(day));
            coalition.as("presidencia").complete(cycle, "recordNegotiationRound", Answers.firstRound(day));
        }
        coalition.as("presidencia").complete(cycle, "decideNegotiationExit", Answers.exit("CLOSE", "Sin fondos."));
        coalition.as("secretaria").complete(cycle, "decideNegotiationExit", Answers.exit("CLOSE", "Sin fondos."));
        assertThat(coalition.ended(cycle)).isTrue();
        assertThat(body("titular-cr", "/casos/" + cycle))
                .contains("Terminado", "Sin fondos.", "Ciclo cerrado", "Decidir cómo seguir")
                .doesNotContain("id=\"awaited\"");
        assertThat(body("titular-cr", "/casos?estado=terminados"))
                .contains(cycle, "Terminado</span> <span class=\"quiet\">el 17 de marzo de 2026");
        assertThat(body("titular-cr", "/casos?estado=en-curso")).doesNotContain(cycle);
    }

    @Test
    void whatHappensByItselfHappensOnItsDayAndNotUntilIt() {
        String hiring = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
        assertThat(body("titular-cr", "/casos"))
                .contains("Cierra la convocatoria</span>, <span class=\"quiet\">el ")
                .doesNotContain("Cierra la convocatoria</span>, <span class=\"quiet\">hasta");
        assertThat(body("titular-cr", "/casos/" + hiring))
                .containsPattern("Cierra la convocatoria</span></th>\\s*<td>.*</td>\\s*<td>el \\d")
                .doesNotContain("Vence: ");
        assertThat(body("suplente-bz", "/casos")).contains(", <span class=\"quiet\">on ");
    }

    @Test
    void whoMayStartAProcessMayAskForItsCasesBeforeThereAreAny() {
        assertThat(body("suplente-bz", "/casos")).contains("value=\"representativeChange\"");
        assertThat(body("comunicacion", "/casos")).doesNotContain("value=\"representativeChange\"");
    }

    @Test
    void aHiringsPageKeepsOffersAndEvaluationsSealed() {
        String hiring = stories.hiring();
        for (String person : EVERYBODY) {
            assertThat(body(person, "/casos/" + hiring))
                    .as(person)
                    .doesNotContain("APP-1", "app-1@ofertas.example", "DOC-1", "5555 0001", "Propuesta de APP")
                    .doesNotContain(">91<", ">37<", "91.00", "37.00");
        }
        assertThat(body("titular-gt", "/casos/" + hiring)).contains("Evaluar ofertas", "Guatemala");
    }

    @Test
    void aSessionsDocumentIsOpenedByItsTitleWhereverItIsKept() {
        Map<String, Object> call =
                PlenaryScene.call("ORDINARY", coalition.today().plusDays(20));
        call.put("points", List.of(PlenaryScene.point("Prioridades 2027")));
        String session = coalition.as("presidencia").start("plenarySession", call);
        String here = "/casos/" + session + "/documentos";
        coalition
                .as("secretaria")
                .complete(
                        session,
                        "prepareDocuments",
                        Map.of(
                                "documents",
                                List.of(
                                        Map.of("title", "Agenda comentada", "link", here),
                                        Map.of("title", "Plan", "link", "https://corett.example/1"),
                                        Map.of("title", "Carpeta", "link", "//otro.example/1"))));
        assertThat(body("titular-cr", "/casos/" + session))
                .contains("<a href=\"" + here + "\">Agenda comentada</a>")
                .contains("<a href=\"https://corett.example/1\">Plan: https://corett.example/1</a>")
                .contains("Carpeta: //otro.example/1")
                .doesNotContain("Agenda comentada: ", "href=\"//otro");
        assertThat(body("titular-cr", "/plenaria/" + session))
                .contains("<a href=\"" + here + "\" rel=\"noreferrer\">Agenda comentada</a>")
                .doesNotContain("href=\"//otro");
    }

    @Test
    void aSessionTellsPositionsOnlyOnceItsItemIsClosed() {
        String session = stories.session();
        coalition.today(coalition.today().plusDays(20));
        PlenaryScene scene = new PlenaryScene(coalition);
        scene.register(session, "bz", "cr", "sv", "gt", "hn", "mx", "ni", "pa", "do");
        var costaRica = coalition.as("titular-cr");
        costaRica.completeTask(
                costaRica.task(session, "statePosition").getId(),
                Map.of("stance", "OBJECT", "reason", "Falta presupuesto."));
        assertThat(body("titular-gt", "/casos/" + session))
                .contains("Prioridades 2027", "Sin resolver")
                .doesNotContain("Falta presupuesto.");
        assertThat(body("observador-oim", "/casos/" + session)).contains("Prioridades 2027");
    }

    @Test
    void tasksAreCalledInTheReadersLanguageWhicheverTheirCountryReads() {
        String session = stories.session();
        coalition.today(coalition.today().plusDays(20));
        PlenaryScene scene = new PlenaryScene(coalition);
        scene.register(session, "BZ", "CR", "SV", "GT", "HN", "MX", "NI", "PA", "DO");
        scene.state(session, "BZ", "AGREE");
        scene.state(session, "CR", "AGREE");
        assertThat(body("titular-gt", "/casos/" + session + "?idioma=es"))
                .contains("Fijar posición: 1. Prioridades 2027")
                .doesNotContain("State position");
        assertThat(body("suplente-bz", "/casos/" + session + "?idioma=en"))
                .contains("State position: 1. Prioridades 2027")
                .doesNotContain("Fijar posición");
    }

    @Test
    void whatATaskIsAboutIsToldInTheReadersLanguageWhicheverItsCountryReads() {
        database.sql("insert into motion (number, kind, subject_case, title, title_english, text, text_english,"
                        + " proposed_on) values ('MO-2026-001', 'MINUTES', '', 'Acta de la sesión I-2025',"
                        + " 'Minutes of session I-2025', 'Texto', 'Text', '2026-01-05')")
                .update();
        PlenaryScene scene = new PlenaryScene(coalition);
        String session = scene.convene("ORDINARY", coalition.today().plusDays(20), List.of("MO-2026-001"));
        scene.prepare(session);
        coalition.today(coalition.today().plusDays(20));
        scene.register(session, "BZ", "CR", "SV", "GT", "HN", "MX", "NI", "PA", "DO");
        scene.state(session, "BZ", "AGREE");
        scene.state(session, "CR", "AGREE");
        for (String page : List.of("/casos/" + session, "/")) {
            assertThat(body("presidencia", page + "?idioma=es"))
                    .as(page)
                    .contains("Fijar posición: 1. Acta de la sesión I-2025")
                    .doesNotContain("1. Minutes of session");
            assertThat(body("presidencia", page + "?idioma=en"))
                    .as(page)
                    .contains("State position: 1. Minutes of session I-2025")
                    .doesNotContain("1. Acta de la sesión");
        }
    }

    @Test
    void positionsAndMinutesAreForThoseToWhomThePlenarysPagesTellThem() {
        String session = stories.session();
        coalition.today(coalition.today().plusDays(20));
        PlenaryScene scene = new PlenaryScene(coalition);
        scene.register(session, "BZ", "CR", "SV", "GT", "HN", "MX", "NI", "PA", "DO");
        scene.all(session, "AGREE");
        coalition.as("secretaria").complete(session, "draftMinutes", Map.of("text", "Borrador reservado."));
        Set<String> toldOnly = Set.of("observador-oim", "comunicacion", "admin");
        for (String person : EVERYBODY) {
            String page = body(person, "/casos/" + session);
            assertThat(page).as(person).contains("Prioridades 2027");
            assertThat(page.contains("id=\"s-item-"))
                    .as(person + " reads positions")
                    .isEqualTo(!toldOnly.contains(person));
            assertThat(page.contains("Borrador reservado."))
                    .as(person + " reads the draft")
                    .isEqualTo(!toldOnly.contains(person) && !person.equals("gerencia"));
        }
    }

    @Test
    void tasksAreNamedInTheReadersLanguageWhateverTheirGroupSpeaks() {
        String hiring = stories.hiring();
        for (String page : List.of("/", "/casos", "/casos/" + hiring)) {
            // A mail keeps the subject with which it left.
            assertThat(body("secretaria", page).replaceAll("<a href=\"/correo[^<]*</a>", ""))
                    .as(page)
                    .containsIgnoringCase("Evaluar ofertas")
                    .doesNotContainIgnoringCase("Evaluate offers");
            assertThat(body("suplente-bz", page))
                    .as(page)
                    .containsIgnoringCase("Evaluate offers")
                    .doesNotContainIgnoringCase("Evaluar ofertas");
        }
        assertThat(body("secretaria", "/casos/" + hiring)).contains("Belice, El Salvador, Guatemala, Honduras");
    }

    @Test
    void signedMinutesStandOnTheSessionsPageWithBothSignatures() {
        String session = stories.session();
        coalition.today(coalition.today().plusDays(20));
        PlenaryScene scene = new PlenaryScene(coalition);
        scene.register(session, "BZ", "CR", "SV", "GT", "HN", "MX", "NI", "PA", "DO");
        scene.all(session, "AGREE");
        scene.minutes(session);
        Set<String> toldOnly = Set.of("observador-oim", "comunicacion", "admin");
        for (String person : EVERYBODY) {
            String page = body(person, "/casos/" + session + "?idioma=es");
            assertThat(page.contains("id=\"s-minutes\""))
                    .as(person + " reads the minutes")
                    .isEqualTo(!toldOnly.contains(person));
            if (!toldOnly.contains(person)) {
                String minutes = page.substring(page.indexOf("id=\"s-minutes\""));
                minutes = minutes.substring(0, minutes.indexOf("</section>"));
                assertThat(minutes).as(person).contains("<dd class=\"text\">Firmada</dd>", "Prioridades 2027");
                assertThat(count(minutes, "<th scope=\"row\"")).as("signatures").isEqualTo(2);
            }
        }
        assertThat(body("titular-gt", "/casos/" + session + "?idioma=en"))
                .contains("<dd class=\"text\">Signed</dd>", "Text as it is kept, in Spanish", "<span lang=\"es\">")
                .containsPattern("<dt[^>]*>In English</dt><dd[^>]*><a href=\"/plenaria/" + session + "#minutes\"")
                .contains("a PDF on the Plenary&#39;s page");
        assertThat(body("titular-gt", "/casos/" + session)).doesNotContain("En inglés");
        assertThat(body("titular-gt", "/plenaria/" + session + "?idioma=en"))
                .contains("id=\"minutes\"", "In English, the PDF", "Read the text as it is kept, in Spanish")
                .containsSubsequence("<dt>Costa Rica</dt>", "<dt>Dominican Republic</dt>", "<dt>El Salvador</dt>");
        assertThat(body("titular-gt", "/plenaria/" + session)).doesNotContain("En inglés");
    }

    @Test
    void hiringsThatACyclePaysForStandOnItsPage() {
        String cycle = stories.cycle();
        assertThat(body("secretaria", "/casos/" + cycle)).doesNotContain("id=\"s-hirings\"");
        events.publishEvent(new ProjectFunded(
                cycle, "Prevención regional", "ABC", "abc@abc.example", "Oficina regional de la ABC", false));
        String hiring = coalition
                .as("secretaria")
                .start("consultantHiring", HiringAnswers.but(HiringAnswers.consultancy(), "linkedCase", cycle));
        Set<String> may = without("observador-oim", "comunicacion");
        for (String person : without("observador-oim")) {
            String page = body(person, "/casos/" + cycle + "?idioma=es");
            assertThat(page.contains("id=\"s-hirings\"") && page.contains("href=\"/casos/" + hiring + "\""))
                    .as(person)
                    .isEqualTo(may.contains(person));
            assertThat(page.contains("Línea de base y monitoreo")).as(person).isEqualTo(may.contains(person));
        }
        assertThat(body("titular-cr", "/casos/" + hiring)).contains("href=\"/casos/" + cycle + "\"");
        assertThat(body("titular-cr", "/casos/" + cycle + "?idioma=en")).contains("Consultancies that it pays for");
    }

    @Test
    void theBoardNamesWhatIsWaitedForAndNoDonor() {
        stories.cycle();
        coalition.turnTo(LocalDate.parse("2026-03-01"));
        assertThat(body("gerencia", "/gestion/cifras.csv"))
                .contains("\"Registrar ronda de negociación\"")
                .doesNotContain(String.valueOf(Answers.donor().get("donorName")));
    }

    @Test
    void mailsAreTheReadersOwnExceptForTheSecretariat() {
        String cycle = stories.cycle();
        String all = body("secretaria", "/casos/" + cycle);
        assertThat(all).contains("id=\"s-mails\"", "titular-gt@");
        String donors = all.substring(all.indexOf("id=\"s-mails\""))
                .lines()
                .filter(line -> line.contains("suplente-cr@"))
                .findFirst()
                .orElseThrow();
        assertThat(donors).as("one letter to many is one row").contains("Enviado: ", "titular-ni@", "suplente-do@");
        assertThat(body("titular-cr", "/casos/" + cycle)).doesNotContain("titular-gt@", "suplente-cr@");
    }

    @Test
    void theCourseTellsShortStepsToTheHourAndWhatIsStillToComeAsDue() {
        coalition.today(LocalDate.parse("2026-01-12"));
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        coalition.attach(cycle, CycleDocuments.DONOR_FORMATS);
        clock.moveTo(Instant.parse("2026-01-15T11:30:00Z"));
        coalition.as("secretaria").complete(cycle, "completeDonorForm", Answers.donor());
        assertThat(body("titular-cr", "/casos/" + cycle))
                .contains("2 días y 21 horas", ">Vence el ", ">Tenía hasta el ", "15 de enero de 2026, 05:30");
        clock.moveTo(Instant.parse("2026-01-19T11:30:00Z"));
        coalition.as("presidencia").complete(cycle, "validateDonor", Answers.valid());
        assertThat(body("titular-cr", "/casos/" + cycle)).contains(">4 días<");
        coalition.turnTo(LocalDate.parse("2026-06-01"));
        assertThat(body("titular-cr", "/casos/" + cycle)).contains("Tenía hasta el ");
    }

    @Test
    void theDiagramMarksWhereTheCaseStandsAndWhatItHasBeenThrough() {
        String cycle = stories.cycle();
        String svg = body("titular-cr", "/casos/" + cycle + "/diagrama.svg");
        assertThat(svg).startsWith("<svg").contains("<title>Ciclo de movilización de recursos</title>");
        assertThat(count(svg, "\"task current\"")).isEqualTo(1);
        assertThat(count(svg, "\"task passed\"")).isEqualTo(4);
        assertThat(svg)
                .contains(">3. Negociar</text>")
                .contains("class=\"icon timer\"", "class=\"icon message")
                .hasSizeLessThan(40_000);
        assertThat(body("suplente-bz", "/casos/" + cycle + "/diagrama.svg"))
                .contains("<title>Resource mobilization cycle</title>");
        assertThat(body("titular-cr", "/casos/" + cycle))
                .contains("Registrar ronda de negociación", "Ya pasó por:", "loading=\"lazy\"");
    }

    @Test
    void aPageStaysUnderThreeHundredKilobytes() {
        String page = body("gerencia", "/casos/" + stories.cycleWithTwoSheets());
        assertThat(page.length() + body("gerencia", "/estilo/moviliza.css").length() + 1_000)
                .isLessThan(300_000);
    }

    @Test
    void theListIsFoundWithoutAccentsAndGoesPageByPage() {
        for (int i = 0; i < 27; i++) {
            coalition
                    .as("titular-gt")
                    .start("mobilizationCycle", Answers.but(Answers.source(), "sourceName", "Cooperación Ñandú " + i));
        }
        assertThat(body("titular-cr", "/casos?texto=cooperacion%20NANDU%2026")).contains("MR-2026-027", "1 caso");
        String first = body("titular-cr", "/casos?proceso=mobilizationCycle");
        String second = body("titular-cr", "/casos?proceso=mobilizationCycle&pagina=1");
        assertThat(first).contains("MR-2026-027", "27 casos").doesNotContain("MR-2026-001");
        assertThat(second).contains("MR-2026-001").doesNotContain("MR-2026-027");
        assertThat(body("titular-cr", "/casos?proceso=plenarySession")).doesNotContain("MR-2026");
    }

    @Test
    void whatTheSearchFindsTheListFinds() {
        coalition
                .as("titular-gt")
                .start(
                        "mobilizationCycle",
                        Answers.but(Answers.source(), "sourceName", "Agencia Española de Cooperación O’Higgins"));
        for (String typed : List.of(
                "cooperacion espanola",
                "Agencias COOPERACIÓN",
                "cooperacio%CC%81n",
                "Espan%CC%83ola",
                "o'higgins",
                "cooperaci%C2%ADon")) {
            String address = typed.replace(" ", "%20");
            assertThat(body("titular-cr", "/buscar?q=" + address))
                    .as("search " + typed)
                    .contains("MR-2026-001");
            assertThat(body("titular-cr", "/casos?texto=" + address))
                    .as("list " + typed)
                    .contains("MR-2026-001");
        }
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static Set<String> without(String... people) {
        Set<String> others = new HashSet<>(EVERYBODY);
        List.of(people).forEach(others::remove);
        return others;
    }

    private int status(String person, String address) {
        return answer(person, address).getResponse().getStatus();
    }

    private String body(String person, String address) {
        try {
            return answer(person, address).getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcResult answer(String person, String address) {
        try {
            return browser.perform(get(URI.create(address)).with(user(person))).andReturn();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
