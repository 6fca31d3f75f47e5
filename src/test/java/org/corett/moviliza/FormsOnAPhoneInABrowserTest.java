package org.corett.moviliza;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.corett.moviliza.casework.CaseStories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every form that waits is read on the smallest phone, whatever was pasted into its case. */
@CoalitionTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormsOnAPhoneInABrowserTest {
    /** What goes on beyond the right edge, but for tables, which scroll in themselves. */
    private static final String BEYOND =
            """
            () => [...document.querySelectorAll('.task-details *, .task-card *')].filter(each => {
                const place = each.getBoundingClientRect();
                return place.width > 0 && place.right > innerWidth + 1 && place.left < innerWidth
                    && getComputedStyle(each).visibility === 'visible'
                    && !each.closest('.fjs-table-middle-container') && !each.closest('.nav-tabs');
            }).map(each => each.tagName + '.' + each.className + ' ' + Math.round(each.getBoundingClientRect().right))
              .slice(0, 12)""";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseStories stories;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    private Browser browser;

    @BeforeAll
    void aCaseOfEachProcess() {
        coalition.startAfresh();
        stories.cycleWithTwoSheets();
        stories.change();
        stories.session();
        stories.hiring();
        HostileContents.enter(database);
        browser = Browser.onPort(port);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        coalition.startAfresh();
    }

    @ParameterizedTest
    @CsvSource({"secretaria, technical-secretariat", "titular-gt, country-GT"})
    void nothingGoesOnBeyondItsEdge(String person, String group) {
        Page page = browser.signedIn(person, "es-ES");
        page.setViewportSize(320, 700);
        List<String> faults = new ArrayList<>();
        boolean pasted = false;
        List<Task> waiting = tasks.createTaskQuery().taskCandidateGroup(group).list();
        assertThat(waiting).isNotEmpty();
        for (Task task : waiting) {
            page.navigate("/tareas/" + task.getId());
            assertThat(page.locator(".fjs-container")).isVisible();
            pasted |= page.locator(".task-details").innerText().contains("8".repeat(20));
            Object wide = page.evaluate("() => document.documentElement.scrollWidth - innerWidth");
            List<?> beyond = (List<?>) page.evaluate(BEYOND);
            if (((Number) wide).intValue() > 0 || !beyond.isEmpty()) {
                faults.add(task.getTaskDefinitionKey() + ": " + wide + " " + beyond);
                TasklistPages.photograph(page, "phone-" + task.getTaskDefinitionKey());
            }
        }
        assertThat(pasted).as("a form that shows what was pasted").isTrue();
        assertThat(faults).isEmpty();
    }
}
