package org.corett.moviliza.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RuntimeService;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.TasklistPages;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Home and the pages of cases at a browser's speed and by its keyboard. */
@CoalitionTest
class CasesInABrowserTest {
    /** More stops than any page has. */
    private static final int STOPS = 200;

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseStories stories;

    @Autowired
    private RuntimeService runtime;

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
    void theDiagramComesAfterThePageWhichIsLight() {
        String cycle = stories.cycleWithTwoSheets();
        Page page = browser.signedIn("titular-cr", "es-ES");
        page.navigate("/casos/" + cycle);
        assertThat(page.locator(".diagram img").first()).hasAttribute("src", Pattern.compile("diagrama\\.svg#here$"));
        page.locator(".diagram img").last().scrollIntoViewIfNeeded();
        page.waitForFunction(
                "() => [...document.querySelectorAll('.diagram img')].every(one => one.naturalWidth > 1000)");
        Number weight = (Number) page.evaluate("() => [...performance.getEntriesByType('navigation'),"
                + " ...performance.getEntriesByType('resource')].filter(each => !each.name.includes('/diagrama.svg'))"
                + ".reduce((sum, each) => sum + each.decodedBodySize, 0)");
        assertThat(weight.longValue()).isPositive().isLessThan(300_000);
    }

    @Test
    void tasklistAndCockpitLeadToTheCaseAndBack() {
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        Page secretariat = browser.signedIn("secretaria", "es-ES");
        secretariat.navigate("/tareas/"
                + coalition.as("secretaria").task(cycle, "completeDonorForm").getId());
        secretariat
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ver el caso " + cycle))
                .click();
        assertThat(secretariat).hasURL(Pattern.compile("/casos/" + cycle + "$"));
        assertThat(secretariat.locator("h1")).containsText(cycle);

        Page management = browser.signedIn("gerencia", "es-ES");
        management.navigate("/camunda/app/cockpit/default/#/process-instance/"
                + runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(cycle)
                        .singleResult()
                        .getId()
                + "/runtime");
        Locator back = management.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Caso " + cycle));
        assertThat(back).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        back.click();
        assertThat(management).hasURL(Pattern.compile("/casos/" + cycle + "$"));
    }

    @Test
    void theInboxNamesCaseDonorAndDueDate() {
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        Page secretariat = browser.signedIn("secretaria", "es-ES");
        secretariat.navigate(TasklistPages.TASKLIST);
        Locator task = secretariat.locator(".tasks-list .task").filter(new Locator.FilterOptions().setHasText(cycle));
        assertThat(task.first())
                .containsText("Completar formulario de donante · " + cycle + " · "
                        + Answers.source().get("sourceName"));
        assertThat(secretariat.getByText("Vencidas").first()).isVisible();
        assertThat(secretariat.getByText("Esta semana").first()).isVisible();
    }

    @Test
    void aWholeTaskIsDoneWithTheKeyboardAlone() {
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        coalition.attach(cycle, CycleDocuments.DONOR_FORMATS);
        coalition.as("secretaria").complete(cycle, "completeDonorForm", Answers.donor());
        Page page = browser.signedIn("presidencia", "es-ES");
        stopAt(page, "Validar donante");
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("task="));
        assertThat(page.getByText("Validar donante").first()).isVisible();
        assertThat(page.getByText("Tomar la tarea")).isVisible();
        stopAt(page, "Tomar la tarea");
        page.keyboard().press("Enter");
        assertThat(page.locator(".fjs-form input[type=radio]").first()).isEnabled();
        Locator yes = page.locator(".fjs-form input[type=radio]").first();
        // Taking the task draws the form anew, maybe under the key: whoever sees no mark presses it again.
        for (int attempt = 0; attempt < 3 && !yes.isChecked(); attempt++) {
            stopAt(page, "label:Sí");
            page.keyboard().press("Space");
        }
        assertThat(yes).isChecked();
        stopAt(page, "Completar");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Validar donante")).hasCount(0);
        stopAt(page, "Moviliza");
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).isVisible();
        assertThat(page.getByText("Nada espera su respuesta.")).isVisible();
        assertThat(coalition.openTasks(cycle)).containsExactly("validateDonor");
    }

    /** Presses Tab until what has the focus says this, by its text, its value, its name or its label. */
    private static void stopAt(Page page, String text) {
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            String focused = (String) page.evaluate("() => { const at = document.activeElement;"
                    + " return [at.textContent, at.value, at.getAttribute('aria-label'), at.title,"
                    + " ...[...at.labels || []].map(each => 'label:' + each.textContent.trim())].join('|'); }");
            if (focused.length() < 400 && focused.contains(text)) {
                return;
            }
        }
        throw new AssertionError("no stop at " + text + " on " + page.url());
    }
}
