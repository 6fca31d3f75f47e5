package org.corett.moviliza.help;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.corett.moviliza.Books;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Pictures;
import org.corett.moviliza.TasklistPages;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of help; with {@code -Dpictures.write=true} their pictures are taken anew. */
@CoalitionTest
class HelpInABrowserTest {
    private static final String START_FORM = TasklistPages.TASKLIST + "#/?processStart=mobilizationCycle";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private People people;

    @Autowired
    private Books books;

    private Browser browser;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        browser = Browser.onPort(port);
    }

    @AfterEach
    void close() {
        people.speak("gerencia", Language.ES);
        people.speak("titular-bz", Language.EN);
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void theLinkAtTheFootOfAFormOpensItsPartInANewTabAndKeepsWhatIsTyped() {
        Page page = browser.signedIn("titular-gt", "es-ES");
        page.navigate(START_FORM);
        Locator name = page.locator(".fjs-form input[type=text]").first();
        name.fill("Fondo a medias");
        Page help = page.waitForPopup(
                () -> page.getByText("Qué pide este formulario").click());
        assertThat(help).hasURL(Pattern.compile("/ayuda/tareas#reportSource$"));
        assertThat(help.locator("#reportSource h3")).hasText("Fuente reportada");
        assertThat(name).hasValue("Fondo a medias");
    }

    @Test
    void tasklistAndCockpitSpeakTheLanguageThatThePersonChose() {
        people.speak("titular-bz", Language.ES);
        Page belize = browser.signedIn("titular-bz", "en-GB");
        belize.navigate(TasklistPages.TASKLIST);
        assertThat(belize.getByText("Iniciar un proceso").first()).isVisible();
        assertThat(belize.locator("html")).hasAttribute("lang", "es");

        people.speak("gerencia", Language.EN);
        Page management = browser.signedIn("gerencia", "es-ES");
        management.navigate("/camunda/app/cockpit/default/#/processes");
        assertThat(management.getByText("Running cases").first()).isVisible();
        assertThat(management.locator("html")).hasAttribute("lang", "en");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    @EnabledIfSystemProperty(named = Pictures.WANTED, matches = "true")
    void picturesOfTheFirstWeek(Language language) {
        String speaking = "?idioma=" + code(language);
        Page entrance = screen(browser.open(code(language)));
        entrance.navigate("/entrar" + speaking);
        photograph(entrance, "entrar", language);

        Page titular = screen(browser.signedIn(language == Language.EN ? "titular-bz" : "titular-gt", code(language)));
        for (Map.Entry<String, String> page : Map.of(
                        "/idioma", "idioma", "/correo/mios", "correo", "/ausencia", "ausencia")
                .entrySet()) {
            titular.navigate(page.getKey() + speaking);
            photograph(titular, page.getValue(), language);
        }
        people.speak("gerencia", language);
        Page management = screen(browser.signedIn("gerencia", code(language)));
        books.enter();
        coalition.turnTo(LocalDate.of(2026, 4, 1));
        management.navigate("/gestion" + speaking);
        photograph(management, "gestion", language);
        books.forget();
        coalition.startAfresh();

        everyCountryIsAskedForItsPosition();
        bothOrgansHaveADonorToValidate();
        for (Role role : Role.values()) {
            Page home = screen(browser.signedIn(HelpPagesTest.reader(role, language), code(language)));
            home.navigate("/" + speaking);
            photograph(home, "inicio-" + role.path(), language);
        }
        Page country = screen(browser.signedIn(language == Language.EN ? "titular-bz" : "titular-cr", code(language)));
        TasklistPages.openTask(country, language == Language.EN ? "State position" : "Fijar posición");
        assertThat(country.locator(".fjs-form-field-radio")).isVisible();
        photograph(country, "tarea", language);
        country.getByLabel(
                        language == Language.EN ? "Objection" : "Objeción", new Page.GetByLabelOptions().setExact(true))
                .check();
        TasklistPages.button(country, language == Language.EN ? "Complete" : "Completar")
                .click();
        assertThat(country.locator(".moviliza-alert")).isVisible();
        assertThat(country.locator(".notifications .alert")).hasCount(0);
        photograph(country, "rechazo", language);
        country.navigate("/casos/" + coalition.onlyCase("plenarySession") + speaking);
        assertThat(country.locator("#awaited")).isVisible();
        Pictures.withTheDiagram(country);
        photograph(country, "caso", language);

        Page secretariat = screen(browser.signedIn("secretaria", code(language)));
        secretariat.navigate("/plazos" + speaking);
        photograph(secretariat, "plazos", language);

        management.navigate("/camunda/app/cockpit/default/#/processes");
        management.getByText("Sesión plenaria").first().click();
        assertThat(management
                        .locator(".djs-container [data-element-id=statePosition]")
                        .first())
                .isVisible();
        assertThat(management.locator(".badge").first()).isVisible();
        photograph(management, "cockpit", language);
    }

    private void everyCountryIsAskedForItsPosition() {
        String sitting = coalition.today().plusDays(20).toString();
        String session = coalition
                .as("presidencia")
                .start(
                        "plenarySession",
                        Map.of(
                                "kind",
                                "ORDINARY",
                                "date",
                                sitting,
                                "time",
                                "09:00",
                                "place",
                                "Tegucigalpa",
                                "points",
                                List.of(Map.of("title", "Prioridades 2027", "text", "Se proponen las prioridades."))));
        coalition
                .as("secretaria")
                .complete(session, "prepareDocuments", Map.of("documents", List.of(Map.of("title", "Agenda"))));
        coalition.today(coalition.today().plusDays(20));
        Map<String, Object> attendance = new HashMap<>();
        List.of("bz", "cr", "sv", "gt", "hn", "mx", "ni", "pa", "dr")
                .forEach(country -> attendance.put(country, "TITULAR"));
        attendance.put("chair", "PRESIDENCY");
        coalition.as("secretaria").complete(session, "registerAttendance", attendance);
        coalition.as("presidencia").complete(session, "confirmQuorum", Map.of("decision", "AGREE"));
    }

    private void bothOrgansHaveADonorToValidate() {
        String number = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        coalition.attach(number, CycleDocuments.DONOR_FORMATS);
        coalition.as("secretaria").complete(number, "completeDonorForm", Answers.donor());
    }

    /** On a machine whose clock says the coalition's day. */
    private Page screen(Page page) {
        page.setViewportSize(1280, 800);
        page.clock().setFixedTime(Date.from(coalition.today().atTime(9, 0).toInstant(ZoneOffset.ofHours(-6))));
        return page;
    }

    private static void photograph(Page page, String name, Language language) {
        Pictures.write(page, Path.of("src/main/resources/static/ayuda", name + "-" + code(language) + ".webp"), 0.75);
    }

    private static String code(Language language) {
        return language.locale().getLanguage();
    }
}
