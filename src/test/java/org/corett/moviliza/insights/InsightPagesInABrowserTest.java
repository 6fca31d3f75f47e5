package org.corett.moviliza.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.Accessible;
import org.corett.moviliza.Books;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of figures, lists and search as people see them. */
@CoalitionTest
class InsightPagesInABrowserTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Books books;

    private Browser browser;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        books.enter();
        coalition.turnTo(LocalDate.of(2026, 4, 1));
        browser = Browser.onPort(port);
    }

    @AfterEach
    void close() {
        books.forget();
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void thePagesAreAccessibleInSpanish() {
        Page page = browser.signedIn("secretaria", "es-ES");
        for (String address : List.of(
                "/gestion",
                "/gestion/casos?cifra=CONFIRMED&moneda=USD",
                "/proyectos",
                "/proyectos?minimo=mucho",
                "/plenaria",
                "/plenaria/PL-2025-001",
                "/plenaria/acuerdos",
                "/plenaria/acuerdos/MO-2025-001",
                "/directorio",
                "/directorio/1",
                "/transparencia",
                "/buscar?q=coordinacion")) {
            page.navigate(address);
            assertAccessible(page, "es");
        }
    }

    @Test
    void thePagesAreAccessibleInEnglish() {
        Page page = browser.signedIn("titular-bz", "es-ES");
        for (String address : List.of("/proyectos", "/plenaria/PL-2026-001", "/directorio/1", "/buscar?q=nothing")) {
            page.navigate(address);
            assertAccessible(page, "en");
        }
        Page stranger = browser.open("es-ES");
        stranger.navigate("/transparencia?idioma=en");
        assertAccessible(stranger, "en");
    }

    @Test
    void whoHasOnlyAKeyboardFindsACaseFromTheHeaderAndOpensAFigure() {
        Page page = browser.signedIn("gerencia", "es-ES");
        page.navigate("/gestion");
        Locator search = page.locator("header input[type=search]");
        for (int tab = 0; tab < 30 && !(Boolean) search.evaluate("field => field === document.activeElement"); tab++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("fiscales");
        page.keyboard().press("Enter");
        page.waitForURL("**/buscar?q=fiscales");
        assertThat(page.locator(".found a").first().getAttribute("href")).isEqualTo("/casos/MR-2025-002");

        page.navigate("/gestion");
        page.locator("a[href*='cifra=CONFIRMED'][href*='eje=PROSECUTION']")
                .first()
                .focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/gestion/casos?**");
        assertThat(page.locator("main").textContent()).contains("MR-2025-002", "USD 20,000");
    }

    @Test
    void theBoardPrintsItsTablesAndPicturesWithoutTheForm() {
        Page page = browser.signedIn("gerencia", "es-ES");
        page.navigate("/gestion");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("main form").isVisible()).isFalse();
        assertThat(page.locator(".chart").first().isVisible()).isTrue();
        assertThat(page.locator("main table").first().isVisible()).isTrue();
    }

    /** With everything unfolded, wide and narrow, light and dark; and nothing sticks out of a narrow page. */
    private static void assertAccessible(Page page, String language) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Accessible.checkUnfoldedOnDeskAndPhone(page);
    }
}
