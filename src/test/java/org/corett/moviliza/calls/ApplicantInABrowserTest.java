package org.corett.moviliza.calls;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.calls.Scene.HIRING;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Accessible;
import org.corett.moviliza.Browser;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An applicant at work, with a mouse and real files; every page is measured for accessibility and on a phone. */
@CoalitionTest
class ApplicantInABrowserTest {
    private static final int PHONE = 390;

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Calls calls;

    @Autowired
    private Offers offers;

    private Browser browser;
    private Call call;
    private int pictures;

    @BeforeEach
    void open() {
        call = scene.firstCall();
        browser = Browser.onPort(port);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void somebodyAppliesReplacesAndWithdrawsWithoutASession() {
        Page page = browser.open("es-ES");
        page.navigate("/convocatorias");
        check(page);
        page.getByText(Scene.TITLE).click();
        assertThat(page.locator("h1")).hasText(Scene.TITLE);
        check(page);
        page.getByText("Presentar una oferta").click();
        check(page);
        page.fill("#email", "ana@ejemplo.example");
        page.locator("main button").click();
        assertThat(page.locator("h1")).hasText("Revise su correo");
        check(page);
        page.locator("#letters").click();
        assertThat(page.locator("h1")).hasText("Sus mensajes");
        page.frameLocator("iframe").first().getByText("Abrir mi oferta").click();
        assertThat(page.locator("h1")).hasText("Su oferta");
        check(page);

        page.getByText("Completar los datos").click();
        page.fill("#name", "Ana López");
        page.fill("#cost", "99,000");
        page.fill("#proposal", "Línea de base en nueve países.");
        page.context().clearCookies();
        page.locator("main button").click();
        assertThat(page.locator("#cost-fault")).containsText("supera el presupuesto");
        assertThat(page.locator("#proposal")).hasValue("Línea de base en nueve países.");
        check(page);
        page.fill("#cost", "17,500.00");
        page.fill("#documentNumber", "0801-1990-12345");
        page.selectOption("#country", "HN");
        page.fill("#telephone", "+504 2222-3333");
        page.locator("main button").click();

        assertThat(page.locator("h1")).hasText("Documentos");
        attach(page, "foto.pdf", new byte[] {'M', 'Z'});
        assertThat(page.locator("[role=alert]")).containsText("El archivo no es un PDF");
        attach(page, "grande.pdf", Documents.pdf("x", 11 * 1024 * 1024));
        assertThat(page.locator("[role=alert]")).containsText("pesa más de 10 MB");
        attach(page, "propuesta.pdf", page.pdf());
        attach(page, "cv.pdf", Documents.pdf("Currículum"));
        attach(page, "legales.pdf", Documents.packed(document -> {}));
        assertThat(page.locator(".files li")).hasCount(3);
        check(page);
        page.locator("a.button").click();

        page.locator("form:has(#consent) button").click();
        assertThat(page.locator("[role=alert]").first()).containsText("debe aceptar");
        page.check("#consent");
        check(page);
        page.locator("form:has(#consent) button").click();
        assertThat(page.locator(".said.done")).containsText("Su oferta está recibida");
        assertThat(page.locator(".files").first()).containsText("propuesta.pdf");
        check(page);

        page.getByText("Retirar la oferta").first().click();
        page.locator("details button").click();
        assertThat(page.locator(".said.note").first()).containsText("Usted retiró la oferta");
        page.check("#consent");
        page.locator("form:has(#consent) button").click();
        scene.closes(call);
        calls.open(call);
        page.reload();
        check(page);
        assertThat(offers.of(calls.latest(HIRING))).singleElement().satisfies(offer -> assertThat(offer.files())
                .hasSize(3));
    }

    @Test
    void theEnglishPagesAreAccessibleToo() {
        Page page = browser.open("es-ES");
        page.navigate("/convocatorias");
        page.getByText("English").click();
        assertThat(page.locator("h1")).hasText("Calls for consultants");
        check(page);
        page.getByText(Scene.TITLE).click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.selectOption("#zona", "Europe/Madrid");
        page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator("main")).containsText("Wednesday, 22 July 2026, 07:59 (UTC+2)");
        check(page);
        page.getByText("Ask a question").click();
        page.fill("#question", "Are trips included?");
        check(page);
        page.getByText("Send the question").click();
        assertThat(page.locator(".said.done")).containsText("We have received your question");
        Applicant ben = new Applicant(port, "ben@example.example");
        ben.post("/convocatorias/" + HIRING + "/oferta?idioma=en", Map.of("email", "ben@example.example"));
        ben.with(scene.letter("ben@example.example", "calls.link").text());
        for (String one : List.of("", "/datos", "/documentos", "/none")) {
            page.navigate(ben.page(one));
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            check(page);
        }
        Page secretariat = browser.signedIn("secretaria", "es-ES");
        secretariat.navigate("/convocatorias/" + HIRING + "/preguntas");
        assertThat(secretariat.locator("textarea").first()).hasValue("Are trips included?");
        check(secretariat);
        secretariat.locator("textarea").nth(1).fill("Yes, two.");
        secretariat.getByText("Publicar").click();
        secretariat.navigate("/convocatorias/" + HIRING);
        assertThat(secretariat.locator("main")).containsText("Yes, two.");
    }

    private static void attach(Page page, String name, byte[] content) {
        page.setInputFiles("#file", new FilePayload(name, "application/pdf", content));
        page.locator("form[enctype] button").click();
        page.waitForLoadState();
    }

    /** No violation in either colour scheme, and nothing wider than a phone. */
    private void check(Page page) {
        Accessible.checkInLightAndDark(page);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        photograph(page);
        page.setViewportSize(PHONE, 850);
        assertThat((Integer) page.evaluate("() => document.documentElement.scrollWidth"))
                .as(page.url() + " on a phone")
                .isLessThanOrEqualTo(PHONE);
        photograph(page);
        page.setViewportSize(1366, 850);
        Locator scripts = page.locator("script");
        assertThat(scripts).hasCount(0);
    }

    /** With -Dpictures=folder each page is kept as it looked. */
    private void photograph(Page page) {
        String folder = System.getProperty("pictures");
        if (folder != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(folder, String.format("%02d.png", ++pictures))));
        }
    }
}
