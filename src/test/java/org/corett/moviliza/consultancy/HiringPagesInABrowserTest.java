package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.consultancy.HiringAnswers.consultancy;
import static org.corett.moviliza.consultancy.HiringAnswers.evaluation;
import static org.corett.moviliza.consultancy.HiringAnswers.filter;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.Accessible;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.TasklistPages;
import org.corett.moviliza.shared.CountryCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CoalitionTest
class HiringPagesInABrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private OffersStandIn applicants;

    @Autowired
    private DocumentsStandIn documents;

    private Browser browser;
    private String evaluated;
    private String second;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        on("2026-07-06");
        second = coalition.as("secretaria").start("consultantHiring", consultancy());
        evaluated = coalition.as("secretaria").start("consultantHiring", consultancy());
        applicants.submit(evaluated, 3);
        documents.attach(evaluated, "hoja-de-vida.pdf");
        on("2026-07-22");
        for (String organ : List.of("presidencia", "secretaria")) {
            coalition.as(organ).complete(evaluated, "firstFilter", filter(3));
        }
        for (CountryCode country : CountryCode.values()) {
            coalition
                    .as("titular-" + country.name().toLowerCase(Locale.ROOT))
                    .complete(
                            evaluated,
                            "evaluateOffers",
                            country == CountryCode.GT ? evaluation(1, new int[] {0, 70, 60}) : evaluation(80, 75, 60));
        }
        browser = Browser.onPort(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theOfficialsPagesAreAccessibleInSpanish() {
        Page page = browser.signedIn("secretaria", "es-ES");
        for (String path : List.of(
                "/consultorias",
                "/consultorias/" + evaluated,
                "/consultorias/" + second,
                "/consultorias/" + evaluated + "/comparacion",
                "/consultorias/" + second + "/terminos")) {
            page.navigate(path);
            page.setViewportSize(1100, 850);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            TasklistPages.photograph(page, path.substring(path.lastIndexOf('/') + 1));
            assertAccessible(page, "es");
        }
        page.locator("#months").fill("0");
        page.locator("#reason").fill("Nadie ofertó");
        page.locator("main form button").click();
        assertThat(page.locator("[role=alert]").textContent()).contains("Duración en meses");
        assertThat(page.locator("#reason").inputValue()).isEqualTo("Nadie ofertó");
        assertAccessible(page, "es");
    }

    @Test
    void theOfficialsPagesAreAccessibleInEnglish() {
        Page page = browser.signedIn("titular-bz", "es-ES");
        for (String path : List.of(
                "/consultorias",
                "/consultorias/" + evaluated,
                "/consultorias/" + second,
                "/consultorias/" + evaluated + "/comparacion")) {
            page.navigate(path);
            assertAccessible(page, "en");
        }
    }

    /** With everything unfolded, wide in the light and narrow in the dark; and nothing sticks out of a narrow page. */
    private static void assertAccessible(Page page, String language) {
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        Accessible.checkUnfoldedOnDeskAndPhone(page);
    }

    private void on(String day) {
        coalition.today(LocalDate.parse(day));
    }
}
