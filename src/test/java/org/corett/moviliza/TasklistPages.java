package org.corett.moviliza;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What people click on in Tasklist, in a real browser. */
public final class TasklistPages {
    public static final String TASKLIST = "/camunda/app/tasklist/default/";

    private TasklistPages() {}

    /** Opens the one task of this name and takes it. */
    public static void openTask(Page page, String name) {
        page.navigate(TASKLIST);
        page.getByText(name).first().click();
        Locator take = page.getByText(Pattern.compile("^(Tomar la tarea|Claim)$"));
        take.click();
        assertThat(take).isHidden();
        assertThat(page.locator(".fjs-container")).isVisible();
    }

    public static Locator button(Page page, Object name) {
        Page.GetByRoleOptions named = new Page.GetByRoleOptions();
        return page.getByRole(
                        AriaRole.BUTTON,
                        name instanceof Pattern pattern ? named.setName(pattern) : named.setName((String) name))
                .or(page.getByRole(
                        AriaRole.LINK,
                        name instanceof Pattern pattern
                                ? new Page.GetByRoleOptions().setName(pattern)
                                : new Page.GetByRoleOptions().setName((String) name)))
                .last();
    }

    public static void choose(Page page, String label, String option) {
        page.locator(".fjs-form-field-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .locator(".fjs-input-group")
                .click();
        page.locator(".fjs-dropdownlist")
                .getByText(option, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    public static void photograph(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }
}
