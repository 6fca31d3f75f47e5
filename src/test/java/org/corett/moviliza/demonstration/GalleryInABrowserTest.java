package org.corett.moviliza.demonstration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.Map;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Pictures;
import org.corett.moviliza.TasklistPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The README's gallery: every page with the demonstration's cases; {@code -Dpictures.write=true} takes it anew. */
@CoalitionTest
@EnabledIfSystemProperty(named = Pictures.WANTED, matches = "true")
class GalleryInABrowserTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final String CYCLE = "/casos/MR-2026-001";
    private static final String HIRING = "/consultorias/CONS-2026-01";

    /** The Secretariat's pages, by the names of their pictures. */
    private static final Map<String, String> SECRETARIAT = Map.ofEntries(
            Map.entry("home", "/"),
            Map.entry("cases", "/casos"),
            Map.entry("case", CYCLE),
            Map.entry("documents", CYCLE + "/documentos"),
            Map.entry("deadlines", "/plazos"),
            Map.entry("holidays", "/plazos/feriados"),
            Map.entry("reports", "/informes"),
            Map.entry("directory", "/directorio"),
            Map.entry("donor", "/directorio/1"),
            Map.entry("projects", "/proyectos"),
            Map.entry("sessions", "/plenaria"),
            Map.entry("session", "/plenaria/PL-2026-001"),
            Map.entry("agreements", "/plenaria/acuerdos"),
            Map.entry("consultancies", "/consultorias"),
            Map.entry("consultancy", HIRING),
            Map.entry("comparison", HIRING + "/comparacion"),
            Map.entry("board", "/gestion"),
            Map.entry("search", "/buscar?q=acuerdo"),
            Map.entry("representatives", "/representantes"),
            Map.entry("mails", "/correo"),
            Map.entry("help", "/ayuda/secretaria"),
            Map.entry("help-tasks", "/ayuda/tareas"));

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private DemonstrationCases cases;

    private Browser browser;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        coalition.turnTo(DAY);
        cases.enter();
        browser = Browser.onPort(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
        coalition.startAfresh();
    }

    @Test
    void pagesOfWhoeverIsSignedIn() {
        Page secretariat = browser.signedIn("secretaria", "es-ES");
        secretariat.setViewportSize(1100, 850);
        SECRETARIAT.forEach((picture, address) -> photograph(secretariat, address, picture));

        Page titular = browser.signedIn("titular-gt", "es-ES");
        titular.setViewportSize(1100, 850);
        Map.of(
                        "my-mail", "/correo/mios",
                        "absence", "/ausencia",
                        "language", "/idioma",
                        "own-password", "/contrasena")
                .forEach((picture, address) -> photograph(titular, address, picture));

        Page telephone = browser.signedIn("titular-bz", "en-GB");
        telephone.setViewportSize(390, 844);
        Map.of("home-en-phone", "/", "case-en-phone", CYCLE, "sessions-en-phone", "/plenaria")
                .forEach((picture, address) -> photograph(telephone, address, picture));
    }

    @Test
    void pagesOfThePublic() {
        Page window = browser.open("es-ES");
        window.setViewportSize(1100, 850);
        Map.of(
                        "sign-in", "/entrar",
                        "forgotten-password", "/contrasena/olvidada",
                        "public-calls", "/convocatorias",
                        "public-call", "/convocatorias/CONS-2026-03",
                        "transparency", "/transparencia",
                        "authenticity", "/autenticidad")
                .forEach((picture, address) -> photograph(window, address, picture));
    }

    @Test
    void theEnginesApplications() {
        Page country = browser.signedIn("titular-gt", "es-ES");
        country.setViewportSize(1366, 850);
        TasklistPages.openTask(country, "Evaluar ofertas");
        assertThat(country.locator(".fjs-form-field-radio").first()).isVisible();
        Pictures.forTheReadme(country, "evaluate-offers");

        Page management = browser.signedIn("gerencia", "es-ES");
        management.setViewportSize(1366, 850);
        management.navigate("/camunda/app/cockpit/default/#/processes");
        management.getByText("Contratación de consultores").first().click();
        assertThat(management.locator(".badge").first()).isVisible();
        Pictures.forTheReadme(management, "cockpit");
    }

    private static void photograph(Page page, String address, String picture) {
        page.navigate(address);
        assertThat(page.locator("h1")).hasCount(1);
        Pictures.withTheDiagram(page);
        Pictures.forTheReadme(page, picture);
    }
}
