package org.corett.moviliza.representatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.PeopleAsTheyWere;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The members' register, and the page on which a new representative chooses her password. */
@CoalitionTest
class RegisterPagesTest {
    private static final String GOOD = "Otra-Clave-2026";

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private PeopleAsTheyWere people;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private IdentityService identity;

    private MockMvc browser;

    @BeforeEach
    void changeASeat() {
        coalition.startAfresh();
        people.remember();
        mailbox.empty();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
        coalition.today(LocalDate.parse("2026-09-01"));
        String rc = coalition.as("titular-sv").start("representativeChange", Letters.naming());
        coalition.attach(rc, LetterDocuments.NATIONAL_LETTER);
        coalition.as("secretaria").complete(rc, "verifyRepresentative", Letters.accepted());
        coalition.today(LocalDate.parse("2026-09-15"));
    }

    @AfterEach
    void bringEverybodyBack() {
        coalition.startAfresh();
        people.restore();
    }

    @Test
    void everybodySeesTheContactsAndOnlyThoseConcernedTheLetters() throws Exception {
        for (String reader : List.of("secretaria", "presidencia", "gerencia", "admin", "suplente-sv")) {
            assertThat(page(reader))
                    .as(reader)
                    .contains("Ana Pérez", "Directora de Derechos Humanos", "+503 2222 3333", "CNCTP-114-2026")
                    .contains("Presidencia: Honduras", "Desde: </span><span>15 de septiembre de 2026");
        }
        for (String reader : List.of("titular-gt", "observador-oim", "comunicacion")) {
            assertThat(page(reader)).as(reader).contains("Ana Pérez").doesNotContain("CNCTP-114-2026");
        }
        assertThat(page("titular-bz"))
                .contains("Representatives", "Presidency: Honduras")
                .containsSubsequence("<td>Costa Rica</td>", "<td>Dominican Republic</td>", "<td>El Salvador</td>");
    }

    @Test
    void theLinkLetsTheNewRepresentativeChooseAPasswordOnce() throws Exception {
        String link = link();
        assertThat(text(open(link))).contains("ana-perez");
        assertThat(choose(link, "corta", "corta").getStatus()).isEqualTo(400);
        assertThat(text(choose(link, GOOD, GOOD + "x"))).contains("no son iguales");

        assertThat(choose(link, GOOD, GOOD).getRedirectedUrl()).isEqualTo("/entrar?acceso");

        assertThat(identity.checkPassword("ana-perez", GOOD)).isTrue();
        assertThat(open(link).getStatus()).isEqualTo(404);
        assertThat(choose(link, "Tercera-Clave-26", "Tercera-Clave-26").getStatus())
                .isEqualTo(404);
        assertThat(identity.checkPassword("ana-perez", GOOD)).isTrue();
    }

    @Test
    void theLinkExpiresAndNobodyMakesOneUp() throws Exception {
        String link = link();
        assertThat(open("/acceso/" + "A".repeat(43)).getStatus()).isEqualTo(404);
        coalition.today(LocalDate.parse("2026-10-16"));
        assertThat(open(link).getStatus()).isEqualTo(404);
        assertThat(choose(link, GOOD, GOOD).getStatus()).isEqualTo(404);
    }

    private String link() {
        String letter =
                mailbox.mailsOf("RC-2026-001", "representative.access").get(0).html();
        Matcher link = Pattern.compile("/acceso/[A-Za-z0-9_-]{43}").matcher(letter);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private String page(String reader) throws Exception {
        MockHttpServletResponse answer = browser.perform(get("/representantes").with(user(reader)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(reader).isEqualTo(200);
        return text(answer);
    }

    private MockHttpServletResponse open(String path) throws Exception {
        return browser.perform(get(path)).andReturn().getResponse();
    }

    private MockHttpServletResponse choose(String path, String password, String again) throws Exception {
        return browser.perform(
                        post(path).with(csrf()).param("password", password).param("again", again))
                .andReturn()
                .getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
