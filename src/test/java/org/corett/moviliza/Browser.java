package org.corett.moviliza;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A Chromium that tests click in, as a person would: the machine's own, at {@code MOVILIZA_CHROMIUM} or
 * {@code /usr/bin/chromium}.
 *
 * <p>Where there is none the test is skipped, except with {@code CI=true}, where it fails. Close it after the tests.
 */
public final class Browser implements AutoCloseable {
    private static final String PASSWORD = "Moviliza-2026";
    /** Milliseconds: two cores are shared by browser, program and database. */
    private static final int PATIENCE = 20_000;

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final List<Browser> RUNNING = new ArrayList<>();

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String base;
    private final List<BrowserContext> opened = new ArrayList<>();

    private Browser(Path program, String base) {
        this.base = base;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(QUIET));
        RUNNING.add(this);
    }

    /** What every browser that runs shows at this moment. */
    static List<Page> windows() {
        return RUNNING.stream()
                .flatMap(browser -> browser.opened.stream())
                .flatMap(session -> session.pages().stream())
                .toList();
    }

    /** Chromium without its windows, of half the weight, where there is one. */
    private static Path program() {
        String chosen = System.getenv("MOVILIZA_CHROMIUM");
        if (chosen != null) {
            return Path.of(chosen);
        }
        Path shell = Path.of("/usr/bin/chromium-headless-shell");
        return Files.isExecutable(shell) ? shell : Path.of("/usr/bin/chromium");
    }

    /** A browser for the program on a port of this machine. */
    public static Browser onPort(int port) {
        Path program = program();
        boolean there = Files.isExecutable(program);
        String missing = "no browser at " + program + "; set MOVILIZA_CHROMIUM to a Chromium's path";
        if ("true".equals(System.getenv("CI"))) {
            Assertions.assertTrue(there, missing);
        }
        Assumptions.assumeTrue(there, missing);
        return new Browser(program, "http://localhost:" + port);
    }

    /** A new window with a session of its own; locale is the browser's language, such as {@code es-ES}. */
    public Page open(String locale) {
        return open(locale, "America/Costa_Rica");
    }

    /** The same on a machine of another time zone. */
    private Page open(String locale, String zone) {
        BrowserContext session = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId(zone)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(1366, 850)
                .setBaseURL(base));
        opened.add(session);
        return session.newPage();
    }

    /** A new window in which a demonstration user has signed in. */
    public Page signedIn(String username, String locale) {
        return signIn(open(locale), username);
    }

    /** The same on a machine of another time zone, such as {@code America/Panama}. */
    public Page signedIn(String username, String locale, String zone) {
        return signIn(open(locale, zone), username);
    }

    private static Page signIn(Page page, String username) {
        page.navigate("/entrar");
        page.fill("#username", username);
        page.fill("#password", PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/entrar"));
        return page;
    }

    @Override
    public void close() {
        RUNNING.remove(this);
        opened.forEach(BrowserContext::close);
        chromium.close();
        playwright.close();
    }
}
