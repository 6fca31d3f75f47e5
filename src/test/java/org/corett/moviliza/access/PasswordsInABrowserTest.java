package org.corett.moviliza.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.corett.moviliza.Accessible;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Pictures;
import org.corett.moviliza.engine.Passwords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator gives a password in Admin, its owner chooses another, and both organs read that it was given. */
@CoalitionTest
class PasswordsInABrowserTest {
    private static final String HER = "suplente-ni";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Passwords passwords;

    private Browser browser;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        browser = Browser.onPort(port);
    }

    @AfterEach
    void asBefore() {
        if (browser != null) {
            browser.close();
        }
        passwords.set(HER, "Moviliza-2026");
    }

    @Test
    void aPasswordThatWasGivenIsChangedAtTheNextSignIn() {
        Page admin = browser.signedIn("admin", "es-ES");
        admin.navigate("/camunda/app/admin/default/#/users/" + HER + "?tab=account");
        admin.locator("input[type=password]").nth(0).fill("Moviliza-2026");
        admin.locator("input[type=password]").nth(1).fill("corta");
        admin.locator("input[type=password]").nth(2).fill("corta");
        admin.locator("input[type=password]").nth(1).fill("Puesta-Por-77");
        admin.locator("input[type=password]").nth(2).fill("Puesta-Por-77");
        admin.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cambiar la contraseña"))
                .click();
        assertThat(admin.locator(".page-notifications .alert").first()).isVisible();

        Page she = browser.open("es-ES");
        she.navigate("/entrar");
        she.getByLabel("Usuario").fill(HER);
        she.getByLabel("Contraseña").fill("Puesta-Por-77");
        she.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Entrar"))
                .click();
        assertThat(she.getByRole(AriaRole.HEADING)).hasText("Cambiar la contraseña");
        assertThat(she.getByText("Otra persona le dio su contraseña y la conoce."))
                .isVisible();
        Accessible.checkUnfoldedOnDeskAndPhone(she);
        Accessible.onDesk(she);
        she.getByLabel("Contraseña actual").fill("Puesta-Por-77");
        she.getByLabel("Contraseña nueva").fill("corta");
        she.getByLabel("La misma contraseña otra vez").fill("corta");
        she.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar la contraseña"))
                .click();
        assertThat(she.getByRole(AriaRole.ALERT)).containsText("al menos 10 caracteres");
        she.getByLabel("Contraseña actual").fill("Puesta-Por-77");
        she.getByLabel("Contraseña nueva").fill("Propia-Clave-88");
        she.getByLabel("La misma contraseña otra vez").fill("Propia-Clave-88");
        she.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Guardar la contraseña"))
                .click();
        assertThat(she.getByRole(AriaRole.STATUS).first()).containsText("Su contraseña está guardada");

        Page secretariat = browser.signedIn("secretaria", "es-ES");
        secretariat.setViewportSize(1100, 850);
        secretariat.navigate("/administracion");
        assertThat(secretariat.getByText("puso otra contraseña").first()).isVisible();
        Pictures.forTheReadme(secretariat, "administration");
        Accessible.checkUnfoldedOnDeskAndPhone(secretariat);
    }

    @Test
    void whoForgotHersFindsTheWayOnTheSignInPage() {
        Page window = browser.open("en-GB");
        window.navigate("/entrar");
        window.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("I forgot my password"))
                .click();
        Accessible.checkUnfoldedOnDeskAndPhone(window);
        window.getByLabel("User name or e-mail address").fill("nobody");
        window.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the link"))
                .click();
        assertThat(window.getByRole(AriaRole.STATUS)).containsText("If there is an account");
        Accessible.checkUnfoldedOnDeskAndPhone(window);
    }
}
