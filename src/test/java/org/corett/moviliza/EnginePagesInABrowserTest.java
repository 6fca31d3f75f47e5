package org.corett.moviliza;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.TasklistPages.TASKLIST;
import static org.corett.moviliza.TasklistPages.openTask;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.corett.moviliza.mobilization.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The engine's applications with what we add to them: nothing of ours breaks a rule that axe knows, and the keyboard comes
 * to all of it. What is wrong in the applications themselves stands listed here, so that nothing new is overlooked.
 */
@CoalitionTest
class EnginePagesInABrowserTest {
    private static final String APPS = "/camunda/app/";

    /** What axe finds wrong in the engine's own screens, by application; only its makers can mend it. */
    private static final Set<String> THEIRS = Set.of(
            "admin: aria-allowed-attr",
            "admin: button-name",
            "admin: link-name",
            "cockpit: aria-allowed-attr",
            "cockpit: button-name",
            "cockpit: color-contrast",
            "cockpit: link-name",
            "tasklist: aria-allowed-attr",
            "welcome: link-name");

    /** Elements of ours in pages that are not. */
    private static final String OURS = "[class*=\"moviliza\"]";

    @Autowired
    private Coalition coalition;

    @Autowired
    private RuntimeService runtime;

    @LocalServerPort
    private int port;

    private Browser browser;
    private String number = "";
    private String instance = "";

    private final Set<String> known = new TreeSet<>();
    private final List<String> ours = new ArrayList<>();

    @BeforeEach
    void open() {
        coalition.startAfresh();
        number = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        browser = Browser.onPort(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void tasklist() {
        for (String locale : List.of("es-ES", "en-GB")) {
            Page page = browser.signedIn(locale.startsWith("es") ? "secretaria" : "titular-bz", locale);
            page.navigate(TASKLIST);
            assertThat(page.locator(".moviliza-home")).isVisible();
            look("tasklist list", page);
        }
        Page page = browser.signedIn("secretaria", "es-ES");
        openTask(page, "Completar formulario de donante");
        assertThat(page.locator(".moviliza-case")).isVisible();
        look("tasklist task", page);
        walk(page, "a.navbar-brand", List.of(".moviliza-home", ".moviliza-case a"));
        page.locator("[cam-tasklist-form] button[type=submit], .form-actions .btn-primary")
                .last()
                .click();
        assertThat(page.locator(".moviliza-alert")).isVisible();
        look("tasklist refusal", page);
        report();
    }

    @Test
    void cockpit() {
        for (String person : List.of("gerencia", "admin")) {
            Page page = browser.signedIn(person, person.equals("admin") ? "en-GB" : "es-ES");
            page.navigate(APPS + "cockpit/default/#/dashboard");
            page.waitForLoadState();
            assertThat(page.locator("footer, .cam-widget-footer").first()).isVisible();
            look("cockpit dashboard", page);
            page.navigate(APPS + "cockpit/default/#/processes");
            assertThat(page.locator(".moviliza-finished a")).isVisible();
            look("cockpit processes", page);
            walk(page, "a.navbar-brand", List.of(".moviliza-finished a"));
            page.navigate(APPS + "cockpit/default/#/process-instance/" + instance + "/runtime");
            assertThat(page.locator("a.moviliza-case")).hasText(java.util.regex.Pattern.compile(".*" + number));
            look("cockpit instance", page);
            walk(page, "a.navbar-brand", List.of("a.moviliza-case"));
        }
        report();
    }

    @Test
    void adminAndWelcome() {
        Page page = browser.signedIn("admin", "es-ES");
        for (String view : List.of("users", "users/secretaria?tab=profile", "user-create", "groups")) {
            page.navigate(APPS + "admin/default/#/" + view);
            page.waitForLoadState();
            assertThat(page.locator("[cam-widget-header]")).isVisible();
            look("admin " + view, page);
        }
        page.navigate(APPS + "welcome/default/#/welcome");
        assertThat(page.locator("[cam-widget-header]")).isVisible();
        look("welcome", page);
        report();
    }

    /** What axe finds, parted into ours and theirs. */
    private void look(String where, Page page) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        Accessible.violations(page).forEach(violation -> {
            for (String target : violation.targets()) {
                boolean added = (Boolean) page.evaluate(
                        "([target, ours]) => Boolean(document.querySelector(target)?.closest(ours))",
                        List.of(target, OURS));
                if (added) {
                    ours.add(where + ": " + violation.rule() + " " + target);
                } else {
                    known.add(where.replaceFirst(" .*", "") + ": " + violation.rule());
                }
            }
        });
    }

    private void report() {
        assertThat(ours).isEmpty();
        assertThat(THEIRS).containsAll(known);
    }

    /** The keyboard comes from one element to all of these, and each shows that it is there. */
    private static void walk(Page page, String from, List<String> to) {
        page.locator(from).first().focus();
        Set<String> open = new TreeSet<>(to);
        for (int stop = 0; stop < 150 && !open.isEmpty(); stop++) {
            page.keyboard().press("Tab");
            open.removeIf(one -> (Boolean) page.evaluate(
                    """
                    selector => {
                      const stop = document.activeElement;
                      if (!stop.matches(selector)) {
                        return false;
                      }
                      const look = getComputedStyle(stop);
                      const { left, top, width, height } = stop.getBoundingClientRect();
                      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
                      return (stop.contains(hit) || hit?.contains(stop)) && stop.textContent.trim() !== ''
                        && (look.outlineStyle !== 'none' || look.boxShadow !== 'none');
                    }""",
                    one));
        }
        assertThat(open)
                .as("reached by the keyboard and seen, at " + page.url())
                .isEmpty();
    }
}
