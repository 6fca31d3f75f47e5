package org.corett.moviliza.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.corett.moviliza.Accessible;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@CoalitionTest
class PagesInABrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

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
    void signInHomeAndErrorsAreAccessibleInLightAndDark() {
        Page page = browser.open("es-ES");
        page.navigate("/entrar?error");
        page.locator("summary").click();
        Accessible.checkInLightAndDark(page);
        Page home = browser.signedIn("presidencia", "es-ES");
        Accessible.checkInLightAndDark(home);
        home.navigate("/no-existe");
        assertThat(home.locator("h1")).hasText("Esta página no existe");
        Accessible.checkInLightAndDark(home);
    }

    @Test
    void theHeadersLinksAreOneLineThatUnfoldsTheOtherPlacesWithTheKeyboard() {
        Page page = browser.signedIn("secretaria", "es-ES");
        Accessible.onDesk(page);
        page.navigate("/plazos");
        Locator bar = page.locator(".bar");
        assertThat(bar.locator("nav").boundingBox().height).isLessThan(40);
        Locator own = bar.getByText("Mis mensajes");
        assertThat(own).isHidden();
        bar.locator("summary").focus();
        page.keyboard().press("Enter");
        assertThat(bar.locator("[aria-current=page]")).hasText("Plazos");
        Accessible.checkInLightAndDark(page);
        own.click();
        assertThat(page).hasURL(Pattern.compile("/correo/mios$"));

        Accessible.onPhone(page);
        bar.locator("summary").click();
        assertThat(own).isInViewport();
        Accessible.check(page);
        Accessible.assertFits(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "en"})
    void deadlinesReportsMailsAndMembersAreReadableOnAScreenAndOnAPhone(String language) {
        String mr = coalition
                .as("titular-gt")
                .start(
                        "mobilizationCycle",
                        Map.of(
                                "sourceName", "Agencia de Cooperación del Norte",
                                "sourceKind", "COOPERATION_AGENCY",
                                "resourceTypes", List.of("FINANCIAL"),
                                "strategicAxis", "PREVENTION",
                                "match", "Financia campañas de prevención."));
        Page secretariat = browser.signedIn("secretaria", "es-ES");
        for (String path : List.of(
                "/plazos",
                "/plazos/mover?caso=" + mr + "&tarea=completeDonorForm",
                "/plazos/feriados",
                "/informes",
                "/representantes",
                "/correo",
                "/correo/mios")) {
            assertReadable(secretariat, path, language);
        }
        assertReadable(browser.signedIn("titular-gt", "es-ES"), "/ausencia", language);
    }

    /** No violation and nothing to be scrolled for sideways, in Spanish on a screen by day, in English on a phone by night. */
    private static void assertReadable(Page page, String path, String language) {
        String address = path + (path.contains("?") ? "&" : "?") + "idioma=" + language;
        assertThat(page.navigate(address).status()).as(address).isEqualTo(200);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        if (language.equals("en")) {
            Accessible.onPhone(page);
        } else {
            Accessible.onDesk(page);
        }
        Accessible.check(page);
        Accessible.assertFits(page);
    }

    @Test
    void aFormSaysAboveWhatIsToBeMended() {
        Page page = browser.signedIn("titular-gt", "es-ES");
        Locator note = startForm(page);
        page.locator(".modal-footer .btn-primary").click();
        assertThat(note).containsText("Este dato es obligatorio.");
        assertThat(note).isFocused();
    }

    @Test
    void aFormForBelizeSpeaksEnglishThoughTheBrowserIsSpanish() {
        Page page = browser.signedIn("titular-bz", "es-ES");
        Locator note = startForm(page, "en");
        page.locator(".modal-footer .btn-primary").click();
        assertThat(note).containsText("Field is required.");
        assertThat(page.locator(".fjs-container")).hasAttribute("lang", "en");
    }

    @Test
    void whatIsTypedStaysWhenTheSessionEndsAndIsSentAfterSigningInAgain() {
        Page page = browser.signedIn("titular-gt", "es-ES");
        Locator note = startForm(page);
        page.locator(".fjs-form input[type=text]").first().fill("Fondo para la prueba");
        page.context().clearCookies();
        page.locator(".fjs-form textarea").first().fill("Se conserva");
        page.locator(".fjs-form textarea").first().blur();
        page.evaluate("() => fetch('/camunda/api/engine/engine/default/filter/count')");
        assertThat(page.locator(".fjs-form input[type=text]").first()).hasValue("Fondo para la prueba");
        page.locator(".modal-footer .btn-primary").click();
        assertThat(note).isVisible();
        assertThat(page.locator(".fjs-form input[type=text]").first()).hasValue("Fondo para la prueba");
    }

    @Test
    void whatIsTypedIsThereAfterAReloadAndGoneAfterSigningOut() {
        Page page = browser.signedIn("titular-gt", "es-ES");
        page.onDialog(dialog -> dialog.accept());
        startForm(page);
        page.locator(".fjs-form input[type=text]").first().fill("Fondo a medias");
        page.waitForFunction("() => Object.keys(sessionStorage).some(key => key.startsWith('moviliza.borrador:'))");
        page.reload();
        assertThat(page.locator(".fjs-form input[type=text]").first()).hasValue("Fondo a medias");
        page.navigate("/");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Salir"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/entrar\\?salida$"));
        page.waitForFunction("() => !Object.keys(sessionStorage).some(key => key.startsWith('moviliza.borrador:'))");
    }

    private static Locator startForm(Page page) {
        return startForm(page, "es");
    }

    private static Locator startForm(Page page, String language) {
        page.navigate("/camunda/app/tasklist/default/#/?processStart=mobilizationCycle");
        page.waitForSelector(".modal .fjs-form input[type=text]");
        assertThat(page.locator("html")).hasAttribute("lang", language);
        return page.locator(".moviliza-alert");
    }
}
