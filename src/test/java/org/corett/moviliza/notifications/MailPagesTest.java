package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Together;
import org.corett.moviliza.engine.TaskOffered;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Worded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.ui.ExtendedModelMap;

@CoalitionTest
@AutoConfigureMockMvc
class MailPagesTest {
    private static final String CASE = "MR-2026-001";

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private MockMvc browser;

    @Autowired
    private MailMessages messages;

    @Autowired
    private MailAgain again;

    @Autowired
    private MailPreferences preferences;

    @Autowired
    private MailServer server;

    @Autowired
    private Wording wording;

    @Autowired
    private People people;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 1, 22));
        events.publishEvent(new TaskOffered(
                "t1",
                "x",
                "validateDonor",
                Worded.asWritten("Validar <b>la ficha</b>"),
                CASE,
                List.of("presidency", "country-BZ"),
                null));
    }

    @Test
    void showsTheDemonstrationsMailNewestFirstAndByPerson() throws Exception {
        assertThat(page("/correo"))
                .contains("titular-bz", "presidencia", "&lt;b&gt;", "Horas de la coalición (UTC-6).");
        assertThat(page("/correo?persona=PRESIDENCIA&caso=mr-2026"))
                .contains("presidencia")
                .doesNotContain("titular-bz");
        assertThat(page("/correo?caso=PL-2026-001")).contains("No hay mensajes");
        assertThat(page("/correo?pagina=-5")).contains("presidencia");
    }

    @Test
    void showsOneMailInAFrameThatRunsNothing() throws Exception {
        long id = mailbox.mailsOf(CASE).get(0).id();

        assertThat(page("/correo/" + id))
                .contains("sandbox=", "/correo/" + id + "/carta", "Horas de la coalición (UTC-6).");
        browser.perform(get("/correo/" + id + "/carta").with(user("gerencia")))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                org.hamcrest.Matchers.startsWith("sandbox allow-top-navigation-by-user-activation;")));
    }

    @Test
    void asksForAnAddressThatIsNotThere() throws Exception {
        browser.perform(get("/correo/999999").with(user("gerencia"))).andExpect(status().isNotFound());
        browser.perform(get("/correo/x").with(user("gerencia"))).andExpect(status().isBadRequest());
        browser.perform(get("/correo").accept("text/html")).andExpect(status().is3xxRedirection());
    }

    @Test
    void aPersonFindsHerOwnMailsAndNoOthers() throws Exception {
        assertThat(page("/correo/mios")).contains("No hay mensajes", "Cuándo quiere recibirlos");
        assertThat(browser.perform(get("/correo/mios").with(user("titular-bz")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("titular-bz@", "&lt;b&gt;", "When you want to receive them")
                .doesNotContain("suplente-bz@", "presidencia@");
    }

    @Test
    void fromHerOwnMailAPersonGoesBackToHerOwnMails() throws Exception {
        long id = mailbox.mailsOf(CASE).stream()
                .filter(mail -> mail.to().equals("titular-bz"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(page("/correo/" + id)).contains("<p><a href=\"/correo\">Todo el correo</a></p>");
        browser.perform(get("/correo/" + id).with(user("titular-bz")))
                .andExpect(content()
                        .string(org.hamcrest.Matchers.containsString(
                                "<p><a href=\"/correo/mios\">My messages</a></p>")));
    }

    @Test
    void onlyTheSecretariatAndAdministratorsSendOnceMore() throws Exception {
        long id = mailbox.mailsOf(CASE).get(0).id();
        String action = "/correo/" + id + "/otra-vez";

        assertThat(page("/correo/" + id)).doesNotContain("otra-vez");
        for (String reader : List.of("gerencia", "presidencia", "titular-bz", "observador-oim")) {
            browser.perform(post(action).with(user(reader)).with(csrf())).andExpect(status().isForbidden());
        }
        browser.perform(post(action).with(user("secretaria"))).andExpect(status().isForbidden());
        browser.perform(post(action).with(user("secretaria")).with(csrf()))
                .andExpect(redirectedUrl("/correo/" + id))
                .andExpect(flash().attribute("said", "mail.page.againDone"));
        browser.perform(post("/correo/999999/otra-vez").with(user("admin")).with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(page("/correo/" + id)).contains("Pedido otra vez por", "secretaria");
    }

    @Test
    void showsTheStateThatIsAskedFor() throws Exception {
        assertThat(page("/correo?estado=SENT")).contains("titular-bz");
        assertThat(page("/correo?estado=FAILED")).contains("No hay mensajes");
        assertThat(page("/correo?estado=nonsense")).contains("titular-bz");
    }

    @Test
    void aChoiceThatIsNoneIsRefusedWithItsRemedy() throws Exception {
        browser.perform(post("/correo/mios/ritmo").with(user("titular-cr")).with(csrf()))
                .andExpect(flash().attribute("refused", "mail.own.refused.rhythm"));
        browser.perform(post("/correo/mios/ritmo")
                        .param("ritmo", "WEEKDAYS")
                        .param("dias", "9")
                        .with(user("titular-cr"))
                        .with(csrf()))
                .andExpect(flash().attribute("refused", "mail.own.refused.days"));
        browser.perform(post("/correo/mios/ritmo").param("ritmo", "DAILY").with(user("titular-cr")))
                .andExpect(status().isForbidden());
        assertThat(preferences.of("titular-cr")).isEqualTo(Preference.atOnce("titular-cr"));
    }

    @Test
    void aChoiceStaysChosen() throws Exception {
        browser.perform(post("/correo/mios/ritmo")
                        .param("ritmo", "WEEKDAYS")
                        .param("dias", "1", "4")
                        .with(user("titular-cr"))
                        .with(csrf()))
                .andExpect(redirectedUrl("/correo/mios"))
                .andExpect(flash().attribute("said", "mail.own.saved"));
        assertThat(browser.perform(get("/correo/mios").with(user("titular-cr")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("value=\"WEEKDAYS\" checked", "value=\"1\" checked", "value=\"4\" checked")
                .doesNotContain("value=\"2\" checked");
    }

    @Test
    void aChoiceOfAnotherWindowIsNotOverwrittenUnseen() throws Exception {
        String seen = preferences.of("titular-cr").shown();
        choose(seen, "DAILY").andExpect(flash().attribute("said", "mail.own.saved"));
        MvcResult told = choose(seen, "WEEKDAYS", "3").andReturn();
        assertThat(preferences.of("titular-cr").rhythm()).isEqualTo(Rhythm.DAILY);
        assertThat(browser.perform(
                                get("/correo/mios").with(user("titular-cr")).flashAttrs(Map.copyOf(told.getFlashMap())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .contains("Lo suyo no se guardó", "«Juntos, en un resumen cada día»")
                .contains("value=\"WEEKDAYS\" checked", "value=\"3\" checked")
                .contains(preferences.of("titular-cr").shown());
    }

    @Test
    void ofTwoWindowsInTheSameMomentOneIsToldOfTheOther() throws Exception {
        String seen = preferences.of("titular-cr").shown();
        List<Object> changed = Together.call(() -> choose(seen, "DAILY"), () -> choose(seen, "WEEKDAYS", "3")).stream()
                .map(told -> told.andReturn().getFlashMap().getOrDefault("changed", false))
                .toList();
        assertThat(changed).containsExactlyInAnyOrder(true, false);
    }

    private ResultActions choose(String seen, String rhythm, String... days) throws Exception {
        var choice = post("/correo/mios/ritmo").param("ritmo", rhythm).param("visto", seen);
        List.of(days).forEach(day -> choice.param("dias", day));
        return browser.perform(choice.with(user("titular-cr")).with(csrf()));
    }

    @Test
    void outsideTheDemonstrationEachSeesHerOwnAndAdministratorsAll() {
        MailPages pages = new MailPages(
                messages,
                again,
                preferences,
                server,
                wording,
                people,
                new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://elsewhere/moviliza"));

        assertThat(recipients(pages, "titular-bz")).containsExactly("titular-bz <titular-bz@corett.example>");
        assertThat(recipients(pages, "gerencia")).isEmpty();
        assertThat(recipients(pages, "admin")).hasSize(3);
        assertThat(recipients(pages, "secretaria")).hasSize(3);
    }

    private static Set<String> recipients(MailPages pages, String reader) {
        ExtendedModelMap model = new ExtendedModelMap();
        pages.list("", "", "", 0, () -> reader, java.util.Locale.ROOT, model);
        List<?> lines = (List<?>) model.getAttribute("mails");
        return lines.stream().map(line -> ((MailPages.Line) line).to()).collect(java.util.stream.Collectors.toSet());
    }

    private String page(String path) throws Exception {
        return browser.perform(get(path).with(user("gerencia")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }
}
