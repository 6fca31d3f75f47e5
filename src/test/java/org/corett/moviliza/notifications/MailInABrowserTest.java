package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.corett.moviliza.Accessible;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Mailbox.Mail;
import org.corett.moviliza.Pictures;
import org.corett.moviliza.engine.TaskOffered;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Worded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails as a telephone shows them, and the pages about them; with {@code -Dpictures.write=true} the README's pictures
 * are taken anew.
 */
@CoalitionTest
class MailInABrowserTest {
    private static final int PHONE = 390;

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    private Browser browser;

    @BeforeEach
    void nineCountriesAreAsked() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 8, 5));
        browser = Browser.onPort(port);
        transaction.executeWithoutResult(status -> Arrays.stream(CountryCode.values())
                .forEach(country -> offer("evaluate-" + country, country.group(), "CONS-2026-01")));
        transaction.executeWithoutResult(status ->
                IntStream.rangeClosed(1, 9).forEach(item -> offer("item-" + item, "country-CR", "PL-2026-002")));
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aMailReadsOnATelephoneInLightAndDark() {
        for (String reader : List.of("titular-cr", "titular-bz")) {
            Mail mail = mailbox.mailsOf("CONS-2026-01").stream()
                    .filter(one -> one.to().equals(reader))
                    .findFirst()
                    .orElseThrow();
            shown(mail, "mail-" + mail.language().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void aMailAboutNineTasksReadsOnATelephoneToo() {
        shown(mailbox.mailsOf("PL-2026-002").get(0), "");
    }

    @Test
    void thePagesAboutMailAreAccessible() {
        Page page = browser.signedIn("secretaria", "es-ES");
        // One mail's page shows it in a frame that runs no script, the examination's neither.
        for (String address : List.of("/correo", "/correo/mios")) {
            page.navigate(address);
            Accessible.checkInLightAndDark(page);
        }
    }

    private void shown(Mail mail, String picture) {
        Page page = browser.open("es-ES");
        page.setViewportSize(PHONE, 640);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.setContent(mail.html());
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of " + mail.subject())
                    .isEqualTo(PHONE);
            assertThat(page.locator(".button").count()).isOne();
            assertThat(page.locator(".button").boundingBox().height).isGreaterThanOrEqualTo(44);
            assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                    .isEqualTo(scheme == ColorScheme.LIGHT ? "rgb(255, 255, 255)" : "rgb(23, 38, 46)");
            Accessible.check(page);
            if (!picture.isEmpty()) {
                Pictures.forTheReadme(page, picture + "-" + scheme.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private void offer(String taskId, String group, String caseNumber) {
        events.publishEvent(new TaskOffered(
                taskId,
                "consultantHiring",
                "evaluateOffers",
                new Worded("Evaluar ofertas", "Evaluate offers"),
                caseNumber,
                List.of(group),
                Instant.parse("2026-08-18T05:59:00Z")));
    }
}
