package org.corett.moviliza;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.TasklistPages.TASKLIST;
import static org.corett.moviliza.TasklistPages.button;
import static org.corett.moviliza.TasklistPages.openTask;
import static org.corett.moviliza.TasklistPages.photograph;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inbox of whoever works with the keyboard, listens to the screen or holds a phone. */
@CoalitionTest
class InboxInABrowserTest {
    private static final String TASK = "Completar formulario de donante";

    @Autowired
    private Coalition coalition;

    @Autowired
    private TaskService tasks;

    @LocalServerPort
    private int port;

    private Browser browser;

    private String caseNumber;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        caseNumber = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        browser = Browser.onPort(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"secretaria, es-ES, Inicio", "titular-bz, en-GB, Home"})
    void theHeaderLeadsHomeOnAScreenAndOnAPhone(String user, String locale, String home) {
        Page page = browser.signedIn(user, locale);
        page.navigate(TASKLIST);
        Locator link = page.locator("[cam-widget-header]")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(home));
        assertThat(link).isInViewport();
        Accessible.onPhone(page);
        assertThat(link).isInViewport();
        Accessible.assertFits(page);
        photograph(page, "inbox-phone-" + locale);
        link.press("Enter");
        page.waitForURL(url -> url.endsWith("localhost:" + port + "/"));
    }

    @Test
    void everyStopOfTheKeyboardOutsideTheFormIsSeenAndNamed() {
        Page page = browser.signedIn("secretaria", "es-ES");
        page.navigate(TASKLIST);
        page.getByText(TASK).first().click();
        assertThat(page.locator(".fjs-container th").first()).isVisible();
        assertThat(button(page, "Tomar la tarea")).isVisible();
        page.locator("a.navbar-brand").focus();
        List<Object> stops = new ArrayList<>();
        do {
            stops.add(
                    page.evaluate(
                            """
                    () => {
                      const stop = document.activeElement;
                      const { left, top, width, height } = stop.getBoundingClientRect();
                      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
                      const name = stop.getAttribute('aria-label') || stop.innerText.trim() || stop.title || stop.placeholder;
                      return (width && height && (stop.contains(hit) || hit?.contains(stop)) ? 'seen' : 'UNSEEN')
                        + ' ' + (name || 'UNNAMED ' + stop.outerHTML);
                    }"""));
            page.keyboard().press("Tab");
        } while (!(Boolean)
                page.evaluate("() => Boolean(document.activeElement.closest('.fjs-container, body:focus'))"));
        assertThat(stops).hasSizeGreaterThan(15).allSatisfy(stop -> assertThat((String) stop)
                .startsWith("seen ")
                .doesNotContain("UNNAMED"));
        assertThat(page.locator(".fjs-container th").first())
                .hasAttribute("aria-label", Pattern.compile("^Ordenar por"));
        page.locator(".fjs-container th").first().press("Enter");
        assertThat(page.locator(".fjs-container [aria-label*='Click to']")).hasCount(0);
    }

    @Test
    void aFormIsOnlyReadUntilItsTaskIsClaimedAndKeepsItsDraft() {
        Page page = browser.signedIn("secretaria", "es-ES");
        page.onDialog(dialog -> dialog.accept());
        page.navigate(TASKLIST);
        page.getByText(TASK).first().click();
        Locator contact = page.getByLabel("Persona contacto");
        Locator region = page.getByLabel("Extra regional");
        assertThat(contact).isVisible();
        contact.focus();
        page.keyboard().type("Ana Ruiz");
        page.keyboard().press("Tab");
        region.focus();
        page.keyboard().press("Space");
        page.keyboard().press("Tab");
        assertThat(contact).hasValue("");
        assertThat(region).not().isChecked();
        assertThat(page.locator(".fjs-form-field-error")).hasCount(0);

        button(page, "Tomar la tarea").click();
        assertThat(contact).isEditable();
        assertThat(page.locator(".unclaim")).hasAttribute("aria-label", "Devolver al grupo");
        Accessible.assertNamed(page);
        contact.fill("Ana a medias");
        region.check();
        page.waitForFunction("() => Object.values(sessionStorage).some(draft => draft.includes('a medias'))");

        tasks.setAssignee(
                tasks.createTaskQuery()
                        .taskDefinitionKey("completeDonorForm")
                        .singleResult()
                        .getId(),
                null);
        page.reload();
        assertThat(contact).hasValue("Ana a medias");
        assertThat(contact).not().isEditable();
        button(page, "Tomar la tarea").click();
        assertThat(contact).isEditable();
        assertThat(contact).hasValue("Ana a medias");
        assertThat(region).isChecked();
    }

    @Test
    void whatHasTheFocusDoesNotLieUnderTheBarOfTheButtons() {
        Page page = browser.signedIn("secretaria", "es-ES");
        openTask(page, TASK);
        Locator name = page.getByLabel("Nombre (con siglas)");
        assertThat(name).isEditable();
        for (int height = 600; height < 780; height += 20) {
            page.setViewportSize(1366, height);
            name.focus();
            for (int stop = 0; stop < 10; stop++) {
                assertThat(
                                (Integer)
                                        page.evaluate(
                                                """
                        () => Math.round(document.activeElement.getBoundingClientRect().bottom
                            - document.querySelector('.form-actions').getBoundingClientRect().top)"""))
                        .as("stop " + stop + " at " + height)
                        .isNegative();
                page.keyboard().press("Tab");
            }
        }
    }

    @Test
    void theListForgetsATaskThatWasSentAfterSigningInAgain() {
        Page page = browser.signedIn("secretaria", "es-ES");
        openTask(page, TASK);
        coalition.attach(caseNumber, CycleDocuments.DONOR_FORMATS);
        page.getByLabel("Nombre (con siglas)").fill("Agencia de Cooperación del Norte (ACN)");
        page.getByLabel("Extra regional").check();
        page.getByLabel("Persona contacto").fill("Ana Ruiz");
        page.getByLabel("Dirección/correo electrónico").fill("ana.ruiz@acn.example");
        page.getByLabel("Objetivo general").fill("Prevenir la trata de personas.");
        page.getByLabel("Trata de personas").check();
        page.getByLabel("Fondos no reembolsables").check();
        page.getByLabel("Sí", new Page.GetByLabelOptions().setExact(true)).check();
        page.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("MOVILIZA"));
        Locator note = page.locator(".moviliza-note");
        assertThat(note).containsText("Su sesión terminó");

        Page other = page.context().newPage();
        other.navigate("/entrar");
        other.fill("#username", "secretaria");
        other.fill("#password", "Moviliza-2026");
        other.press("#password", "Enter");
        other.waitForURL(url -> !url.contains("/entrar"));
        page.bringToFront();
        page.evaluate("() => window.dispatchEvent(new Event('focus'))");
        assertThat(note).containsText("Ya entró de nuevo");
        button(page, "Completar").click();
        assertThat(page.locator(".tasks-list").getByText(TASK)).hasCount(0);
        assertThat(coalition.openTasks(caseNumber)).containsExactly("validateDonor", "validateDonor");
    }

    @Test
    void aNoteLongerThanAPhoneIsReadFromItsBeginning() {
        Page page = browser.signedIn("secretaria", "es-ES");
        Accessible.onPhone(page);
        page.setViewportSize(390, 360);
        openTask(page, TASK);
        assertThat(page.getByLabel("Nombre (con siglas)")).isEditable();
        button(page, "Completar").click();
        Locator note = page.locator(".moviliza-alert");
        assertThat(note).isFocused();
        photograph(page, "note-phone");
        assertThat(note.boundingBox().height).isGreaterThan(300);
        assertThat(note.boundingBox().y).isBetween(60.0, 120.0);
    }
}
