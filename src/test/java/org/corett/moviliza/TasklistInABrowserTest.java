package org.corett.moviliza;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.corett.moviliza.TasklistPages.TASKLIST;
import static org.corett.moviliza.TasklistPages.button;
import static org.corett.moviliza.TasklistPages.choose;
import static org.corett.moviliza.TasklistPages.openTask;
import static org.corett.moviliza.TasklistPages.photograph;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Terms;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Motions;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the coalition's people click in Tasklist and Cockpit, in a real browser. */
@CoalitionTest
class TasklistInABrowserTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private Motions motions;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Clock clock;

    @Autowired
    private Calls calls;

    @LocalServerPort
    private int port;

    private Browser browser;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        browser = Browser.onPort(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aTaskIsDueOnTheSameDayInPanamaAsInItsMail() {
        coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        LocalDate due = LocalDate.ofInstant(
                tasks.createTaskQuery()
                        .taskDefinitionKey("completeDonorForm")
                        .singleResult()
                        .getDueDate()
                        .toInstant(),
                clock.getZone());

        Page panama = browser.signedIn("secretaria", "es-ES", "America/Panama");
        panama.navigate(TASKLIST);
        Locator listed = panama.locator(".tasks-list .due-date").first();
        assertThat(listed).hasText(Pattern.compile("\\s*Vence el\\s+" + Written.day(Language.ES, due) + "\\s*"));
        listed.locator("[am-time-ago]").hover();
        assertThat(panama.locator(".tooltip").first())
                .containsText(Pattern.compile(Written.day(Language.ES, due) + ", 23:59"));
        assertThat(panama.locator("#footer-timezone")).hasText("Horas de la coalición (UTC-6)");
        panama.getByText("Completar formulario de donante").first().click();
        assertThat(panama.locator(".meta .due-date")).containsText(Written.day(Language.ES, due));
    }

    /** The strip above Tasklist has one line, whose width a telephone does not have. */
    @ParameterizedTest
    @CsvSource({"titular-gt, es-GT, 320, CORETT", "titular-bz, en-GB, 390, CORETT", "titular-gt, es-GT, 1366, Coalición"
    })
    void theCoalitionsNameIsNeverCut(String person, String language, int width, String begins) {
        Page window = browser.signedIn(person, language);
        window.setViewportSize(width, 800);
        window.navigate(TASKLIST);
        assertThat(window.locator(".ce-eol-banner")).isAttached();
        String name = (String)
                window.evaluate("() => getComputedStyle(document.querySelector('.ce-eol-banner'), '::before').content");
        Assertions.assertThat(name).startsWith("\"" + begins);
    }

    /** Nothing of it may depend on the machine: neither the order of day and month nor how far from Greenwich it is. */
    @ParameterizedTest
    @CsvSource({
        "secretaria, es-PA, America/Panama, dd/mm/aaaa",
        "titular-bz, en-US, America/Belize, dd/mm/yyyy",
        "titular-bz, en-GB, Asia/Tokyo, dd/mm/yyyy"
    })
    void aDateIsTheOneThatIsTypedWithTheDayFirst(String person, String language, String zone, String order) {
        Page page = browser.signedIn(person, language, zone);
        page.onDialog(Dialog::accept);
        page.navigate(TASKLIST + "#/?processStart=representativeChange");
        Locator date = page.locator(".fjs-form-field-datetime input").first();
        assertThat(date).hasAttribute("placeholder", order);
        date.fill("28/11/2026");
        date.press("Tab");
        assertThat(date).hasValue("28/11/2026");
        date.fill("05/11/2026");
        date.press("Tab");
        page.waitForFunction("() => Object.values(sessionStorage).some(kept => kept.includes('2026-11-05'))");
        page.reload();
        assertThat(date).hasValue(Pattern.compile("0?5/11/2026"));
    }

    @Test
    void anAmountIsTheOneThatIsTypedOrPastedAndEveryRowOfALongListArrives() {
        Page page = browser.signedIn("secretaria", "es-ES");
        page.onDialog(Dialog::accept);
        page.navigate(TASKLIST + "#/?processStart=consultantHiring");
        Locator title = page.getByLabel("Objeto de la consultoría").first();
        Locator budget = page.getByLabel("Presupuesto máximo");
        title.fill("380,000.00");
        title.press("Control+A");
        title.press("Control+X");
        budget.press("Control+V");
        budget.press("Tab");
        assertThat(budget).hasValue("380,000.00");
        page.waitForFunction("() => Object.values(sessionStorage).some(kept => kept.includes('380,000.00'))");
        page.reload();
        assertThat(budget).hasValue("380,000.00");
        title.fill("Consultoría");
        page.getByLabel("Términos de referencia").fill("Elaborar.");
        page.getByLabel("Perfil requerido").fill("Experta.");
        page.getByLabel("Duración en meses").fill("12");
        page.getByLabel("Administrador que contrata").fill("Oficina regional");
        Locator criteria = page.getByLabel(Pattern.compile("^Criterio\\s*\\*?$"));
        Locator weights = page.getByLabel(Pattern.compile("^Peso en %\\s*\\*?$"));
        for (int row = 0; row < 3; row++) {
            criteria.nth(row).fill("Criterio " + (row + 1));
            weights.nth(row).fill(row == 0 ? "50" : "25");
        }
        Locator deliverables = page.getByLabel(Pattern.compile("^Producto\\s*\\*?$"));
        int rows = 17;
        for (int row = 0; row < rows; row++) {
            if (row > 0) {
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Agregar fila"))
                        .first()
                        .click();
            }
            deliverables.nth(row).fill("Producto " + (row + 1));
        }
        page.waitForFunction("() => Object.values(sessionStorage).some(kept => kept.includes('Producto 17'))");
        page.reload();
        assertThat(deliverables).hasCount(rows);
        photograph(page, "amount-and-rows");

        budget.fill("380.000");
        button(page, "Iniciar").click();
        assertThat(page.getByText("escriba un monto como 380,000.00").first()).isVisible();
        assertThat(budget).hasValue("380.000");
        budget.fill("380,000.00");
        button(page, "Iniciar").click();
        assertThat(page.locator(".modal-dialog")).hasCount(0);
        Terms terms = calls.terms(calls.latest(coalition.onlyCase("consultantHiring")));
        org.assertj.core.api.Assertions.assertThat(terms.budget()).isEqualByComparingTo("380000");
        org.assertj.core.api.Assertions.assertThat(terms.deliverables()).hasSize(rows);
    }

    @Test
    void aTipBecomesADonorFormWhichIsRefusedOnceAndManagersSeeTheCase() {
        Page guatemala = browser.signedIn("titular-gt", "es-ES");
        guatemala.navigate(TASKLIST);
        button(guatemala, "Iniciar un proceso").click();
        guatemala.getByText("Ciclo de movilización de recursos").click();
        guatemala.getByLabel("Nombre de la posible fuente").fill("Agencia de Cooperación del Norte (ACN)");
        choose(guatemala, "Tipo de fuente", "Agencia de cooperación");
        guatemala.getByLabel("Recursos financieros").check();
        guatemala.getByLabel("Prevención").check();
        guatemala.getByLabel("Por qué coincide con la CORETT").fill("Financia prevención en la región.");
        photograph(guatemala, "tip");
        button(guatemala, Pattern.compile("^Iniciar$")).click();
        assertThat(guatemala.locator(".modal-dialog")).hasCount(0);
        String caseNumber = coalition.onlyCase("mobilizationCycle");
        Locator opened = guatemala
                .locator(".notifications .alert")
                .filter(new Locator.FilterOptions().setHasText("Caso abierto"));
        assertThat(opened.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(caseNumber)))
                .hasAttribute("href", "/casos/" + caseNumber);

        Page secretariat = browser.signedIn("secretaria", "es-ES");
        openTask(secretariat, "Completar formulario de donante");
        assertThat(secretariat.getByText(caseNumber).first()).isVisible();
        assertThat(secretariat.getByText("El aviso").first()).isVisible();
        assertThat(secretariat.getByText("Lo que han dicho los dos órganos"))
                .not()
                .isVisible();
        photograph(secretariat, "donor-form");
        secretariat.getByLabel("Nombre (con siglas)").fill("Agencia de Cooperación del Norte (ACN)");
        secretariat.getByLabel("Extra regional").check();
        secretariat.getByLabel("Persona contacto").fill("Ana Ruiz");
        secretariat.getByLabel("Dirección/correo electrónico").fill("   ");
        secretariat.getByLabel("Objetivo general").fill("Prevenir la trata de personas.");
        secretariat.getByLabel("Trata de personas").check();
        secretariat.getByLabel("Fondos no reembolsables").check();
        secretariat
                .getByLabel("Sí", new Page.GetByLabelOptions().setExact(true))
                .check();
        button(secretariat, "Completar").click();
        assertThat(secretariat
                        .getByText("Dirección/correo electrónico: falta este dato; escríbalo.")
                        .first())
                .isVisible();
        photograph(secretariat, "refusal");
        assertThat(secretariat.getByLabel("Persona contacto")).hasValue("Ana Ruiz");
        secretariat.getByLabel("Dirección/correo electrónico").fill("ana.ruiz@acn.example");
        coalition.attach(caseNumber, CycleDocuments.DONOR_FORMATS);
        button(secretariat, "Completar").click();
        assertThat(secretariat.getByText("Completar formulario de donante")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(coalition.openTasks(caseNumber))
                .containsExactly("validateDonor", "validateDonor");

        Page management = browser.signedIn("gerencia", "es-ES");
        management.navigate("/camunda/app/cockpit/default/#/processes");
        assertThat(management.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Casos terminados")))
                .hasAttribute("href", "/casos?estado=terminados");
        management
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ciclo de movilización de recursos"))
                .click();
        management.waitForURL("**/process-definition/**");
        assertThat(management.getByText(caseNumber).first()).isVisible();
        photograph(management, "cockpit");
        assertThat(management.locator(".btn-suspend-action:visible")).hasCount(0);

        Page administration = browser.signedIn("admin", "es-ES");
        administration.navigate(management.url());
        assertThat(administration.getByText(caseNumber).first()).isVisible();
        assertThat(administration.locator(".btn-suspend-action:visible")).hasCount(0);
    }

    @Test
    void thePresidencySeesWhatAwaitsThePlenaryBeforeItConvenes() {
        motions.propose(MotionKind.RESULTS_REPORT, "MR-2026-001", "Informe \"final\" de {{C:\\datos}}", "Texto");
        Page presidency = browser.signedIn("presidencia", "es-ES");
        presidency.navigate(TASKLIST);
        button(presidency, "Iniciar un proceso").click();
        presidency.getByText("Sesión plenaria").click();
        Locator row = presidency.locator(".fjs-container tr").filter(new Locator.FilterOptions().setHasText("MR-2026"));
        assertThat(row).containsText("Informe \"final\" de {{C:\\datos}}");
        assertThat(row).containsText("por sí solo");
        photograph(presidency, "convening");
    }

    /** The page on which a session is changed can be read and used by everybody. */
    private static void offersChanges(Page page, String session, String act) {
        page.navigate("/plenaria/" + session + "/cambios");
        assertThat(button(page, act)).isVisible();
        photograph(page, "changes");
        Accessible.checkUnfoldedOnDeskAndPhone(page);
    }

    @Test
    void costaRicaStatesItsPositionInSpanishAndBelizeInEnglish() {
        String session = coalition
                .as("presidencia")
                .start(
                        "plenarySession",
                        Map.of(
                                "kind",
                                "ORDINARY",
                                "date",
                                coalition.today().plusDays(20).toString(),
                                "time",
                                "09:00",
                                "place",
                                "Tegucigalpa",
                                "points",
                                List.of(Map.of("title", "Prioridades 2027", "text", "Se proponen las prioridades."))));
        coalition
                .as("secretaria")
                .complete(session, "prepareDocuments", Map.of("documents", List.of(Map.of("title", "Agenda"))));
        coalition.today(coalition.today().plusDays(20));
        Map<String, Object> attendance = new HashMap<>();
        List.of("bz", "cr", "sv", "gt", "hn", "mx", "ni", "pa", "dr")
                .forEach(country -> attendance.put(country, "TITULAR"));
        attendance.put("chair", "PRESIDENCY");
        Page presidency = browser.signedIn("presidencia", "es-ES");
        offersChanges(presidency, session, "Mover la sesión");
        Page secretariat = browser.signedIn("secretaria", "es-ES");
        openTask(secretariat, "Registrar asistencia");
        photograph(secretariat, "attendance");
        coalition.as("secretaria").complete(session, "registerAttendance", attendance);
        openTask(presidency, "Confirmar quórum");
        assertThat(presidency.getByText("9 de 9: hay quórum (5)").first()).isVisible();
        presidency.getByLabel("Confirmar").check();
        photograph(presidency, "quorum");
        button(presidency, "Completar").click();
        assertThat(presidency.getByText("Confirmar quórum")).hasCount(0);
        coalition.runDueJobs();

        offersChanges(presidency, session, "Cancelar la sesión");
        offersChanges(secretariat, session, "Corregir la asistencia");

        Page costaRica = browser.signedIn("titular-cr", "es-ES");
        openTask(costaRica, "Fijar posición");
        assertThat(costaRica.getByText("Se proponen las prioridades.").first()).isVisible();
        costaRica.getByLabel("De acuerdo").check();
        photograph(costaRica, "position-es");
        Pictures.forTheReadme(costaRica, "tasklist");
        button(costaRica, "Completar").click();
        assertThat(costaRica.getByText("Fijar posición")).hasCount(0);

        Page belize = browser.signedIn("titular-bz", "en-GB");
        openTask(belize, "State position");
        assertThat(belize.getByText("Plenary session").first()).isVisible();
        assertThat(belize.getByText("Sesión plenaria")).hasCount(0);
        photograph(belize, "position-en");
        belize.getByLabel("In agreement", new Page.GetByLabelOptions().setExact(true))
                .check();
        button(belize, "Complete").click();
        assertThat(belize.getByText("State position")).hasCount(0);
        org.assertj.core.api.Assertions.assertThat(coalition.openTasks(session)).hasSize(7);
    }
}
