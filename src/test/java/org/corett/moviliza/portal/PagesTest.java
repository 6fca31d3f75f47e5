package org.corett.moviliza.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.Language;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@CoalitionTest
class PagesTest {
    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Visitors visitors;

    @Autowired
    private MessageSource messages;

    private MockMvc browser;

    @BeforeEach
    void open() {
        coalition.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @Test
    void signInSpeaksSpanishUnlessTheBrowserAsksForEnglish() throws Exception {
        browser.perform(get("/entrar"))
                .andExpect(content().string(allOf(containsString("lang=\"es\""), containsString(">Entrar</h1>"))));
        browser.perform(get("/entrar").header(HttpHeaders.ACCEPT_LANGUAGE, "pt-BR,pt;q=0.9,es;q=0.8,en;q=0.7"))
                .andExpect(content().string(containsString("lang=\"es\"")));
        browser.perform(get("/entrar").header(HttpHeaders.ACCEPT_LANGUAGE, "en-US,en;q=0.9"))
                .andExpect(content().string(allOf(containsString("lang=\"en\""), containsString(">Sign in</h1>"))));
    }

    @Test
    void signInSaysThatTheSystemSlowsDownRepeatedAttempts() throws Exception {
        browser.perform(get("/entrar?error"))
                .andExpect(content().string(containsString("el sistema frena los intentos repetidos")));
        browser.perform(get("/entrar?salida")).andExpect(content().string(containsString("Usted salió del sistema")));
    }

    @Test
    void pagesNameTheZoneThatTheCoalitionHasSet() {
        String zone = new EveryPage(visitors, Clock.system(ZoneId.of("America/Panama"))).coalitionZone();

        assertThat(messages.getMessage("portal.case.zone", new Object[] {zone}, Language.ES.locale()))
                .isEqualTo("Horas de la coalición (UTC-5).");
        assertThat(messages.getMessage("portal.case.zone", new Object[] {zone}, Language.EN.locale()))
                .isEqualTo("Times of the coalition (UTC-5).");
    }

    @Test
    void aPersonReadsPagesInHerOwnLanguageWhateverTheBrowserPrefers() throws Exception {
        home("titular-bz", "es-ES", allOf(containsString("lang=\"en\""), containsString("Belize")));
        home("titular-cr", "en-US", allOf(containsString("lang=\"es\""), containsString("Costa Rica")));
    }

    @Test
    void homeOffersEachPersonWhatSheMayDo() throws Exception {
        home(
                "presidencia",
                "es",
                allOf(
                        containsString("processStart=mobilizationCycle"),
                        containsString("processStart=plenarySession"),
                        not(containsString("/camunda/app/cockpit"))));
        home(
                "titular-gt",
                "es",
                allOf(containsString("processStart=mobilizationCycle"), not(containsString("plenarySession"))));
        home("gerencia", "es", allOf(containsString("/camunda/app/cockpit"), not(containsString("/tareas"))));
        home("admin", "es", containsString("/camunda/app/admin"));
        home("secretaria", "es", containsString("processStart=consultantHiring"));
        for (String reader : List.of("presidencia", "secretaria", "titular-bz", "suplente-gt", "gerencia", "admin")) {
            home(reader, "es", containsString("href=\"/consultorias\""));
        }
        for (String reporter : List.of("secretaria", "titular-bz", "suplente-gt")) {
            home(reporter, "es", containsString("processStart=representativeChange"));
        }
        for (String other : List.of("presidencia", "gerencia", "admin", "comunicacion", "observador-oim")) {
            home(
                    other,
                    "es",
                    allOf(
                            not(containsString("processStart=representativeChange")),
                            containsString("href=\"/representantes\"")));
        }
        for (String anybody :
                List.of("presidencia", "titular-cr", "gerencia", "admin", "comunicacion", "observador-oim")) {
            home(anybody, "es", containsString("href=\"/casos\""));
        }
        for (String outside : List.of("comunicacion", "observador-oim")) {
            home(outside, "es", not(containsString("/consultorias")));
        }
        home("observador-oim", "es", allOf(containsString("Observadores"), not(containsString("processStart"))));
    }

    @Test
    void aLinkToATaskSurvivesTheSignIn() throws Exception {
        String task = "7c8bca0e-e7ad-11f1-a5c2-02fc00000001";
        browser.perform(get("/tareas/" + task).with(user("titular-gt")))
                .andExpect(redirectedUrl("/camunda/app/tasklist/default/#/?task=" + task));
        browser.perform(get("/tareas/no-such-task").with(user("titular-gt"))).andExpect(status().isNotFound());
    }

    private void home(String username, String browsersLanguage, Matcher<String> expected) throws Exception {
        browser.perform(get("/").with(user(username))
                        .locale(Locale.forLanguageTag(browsersLanguage))
                        .header(HttpHeaders.ACCEPT_LANGUAGE, browsersLanguage))
                .andExpect(status().isOk())
                .andExpect(content().string(expected));
    }
}
