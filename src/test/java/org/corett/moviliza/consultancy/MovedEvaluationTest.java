package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corett.moviliza.consultancy.HiringAnswers.consultancy;
import static org.corett.moviliza.consultancy.HiringAnswers.evaluation;
import static org.corett.moviliza.consultancy.HiringAnswers.filter;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.TreeSet;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.engine.DeadlinePassed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The time to evaluate moves for all pending countries at once, with its reminders and its end. */
@CoalitionTest
class MovedEvaluationTest {
    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OffersStandIn applicants;

    @Autowired
    private Calls calls;

    @Autowired
    private Evaluations evaluations;

    private String cons = "";

    @BeforeEach
    void nineCountriesEvaluateUntil3August() {
        coalition.startAfresh();
        on("2026-07-06");
        cons = coalition.as("secretaria").start("consultantHiring", consultancy());
        applicants.submit(cons, 1);
        on("2026-07-22");
        coalition.as("presidencia").complete(cons, "firstFilter", filter(1));
        coalition.as("secretaria").complete(cons, "firstFilter", filter(1));
        assertThat(coalition.openTasks(cons)).hasSize(9).containsOnly("evaluateOffers");
    }

    @Test
    void thePendingCountriesAreToldRemindedAndAwaitedUntilTheNewDay() throws Exception {
        coalition.as("titular-cr").complete(cons, "evaluateOffers", evaluation(80));
        on("2026-07-29");
        on("2026-08-01");
        mailbox.empty();

        MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build()
                .perform(post("/plazos/mover")
                        .with(user("secretaria"))
                        .with(csrf())
                        .param("caso", cons)
                        .param("tarea", "evaluateOffers")
                        .param("day", "2026-08-10")
                        .param("reason", "Semana de fiestas."))
                .andExpect(redirectedUrl("/plazos"));

        assertThat(evaluations.period(calls.latest(cons)).extended()).isFalse();
        assertThat(mailbox.recipientsOf(cons, "deadlines.moved")).isEqualTo(allButCostaRica());
        on("2026-08-04");
        assertThat(coalition.openTasks(cons))
                .as("not over on the 3rd")
                .hasSize(8)
                .containsOnly("evaluateOffers");
        mailbox.empty();
        on("2026-08-05");
        assertThat(mailbox.recipientsOf(cons, "consultancy.reminder")).isEqualTo(allButCostaRica());
        on("2026-08-11");
        assertThat(coalition.openTasks(cons))
                .as("over, and extended by the rule")
                .hasSize(8);
        assertThat(evaluations.period(calls.latest(cons)).extended()).isTrue();
    }

    @Test
    void afterADowntimeNobodyIsRemindedOfWhatIsOver() {
        mailbox.empty();
        on("2026-09-15");
        assertThat(mailbox.recipientsOf(cons, "consultancy.reminder")).isEmpty();
    }

    @Test
    void ofTwoRemindersThatAreLateOneIsSent() {
        mailbox.empty();
        on("2026-08-02");
        assertThat(mailbox.mailsOf(cons, "consultancy.reminder"))
                .filteredOn(mail -> mail.to().equals("titular-bz"))
                .hasSize(1);
    }

    @Test
    void anEvaluationIsTakenUntilTheMovedEndAndNotAfterIt() throws Exception {
        on("2026-08-01");
        move("2026-08-10").andExpect(redirectedUrl("/plazos"));
        var belize = coalition.as("titular-bz").task(cons, "evaluateOffers");
        coalition.turnTo(LocalDate.parse("2026-08-10"));
        coalition.as("titular-cr").complete(cons, "evaluateOffers", evaluation(80));
        coalition.turnTo(LocalDate.parse("2026-08-11"));
        assertThatThrownBy(() -> coalition.as("titular-bz").completeTask(belize.getId(), evaluation(80)))
                .isInstanceOf(DeadlinePassed.class);
        move("2026-08-20");
        assertThat(evaluations.period(calls.latest(cons)).endsAt().minusHours(6).toLocalDate())
                .as("what is over is not put off")
                .isEqualTo(LocalDate.parse("2026-08-10"));
    }

    private ResultActions move(String day) throws Exception {
        return MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build()
                .perform(post("/plazos/mover")
                        .with(user("secretaria"))
                        .with(csrf())
                        .param("caso", cons)
                        .param("tarea", "evaluateOffers")
                        .param("day", day)
                        .param("reason", "Semana de fiestas."));
    }

    @Test
    void countriesStandWhereTheReadersAlphabetHasThem() throws Exception {
        MockMvc pages = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
        for (String page : new String[] {"/plazos", "/casos/" + cons, "/"}) {
            assertThat(read(pages, page + "?idioma=en"))
                    .as(page)
                    .contains("Belize, Costa Rica, Dominican Republic, El Salvador, Guatemala, Honduras, Mexico");
            assertThat(read(pages, page + "?idioma=es"))
                    .as(page)
                    .contains("Belice, Costa Rica, El Salvador, Guatemala, Honduras, México, Nicaragua, Panamá, Rep");
        }
    }

    private static String read(MockMvc pages, String address) throws Exception {
        return pages.perform(get(address).with(user("secretaria")))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static TreeSet<String> allButCostaRica() {
        TreeSet<String> people = new TreeSet<>();
        for (String country : new String[] {"bz", "sv", "gt", "hn", "mx", "ni", "pa", "do"}) {
            people.add("titular-" + country);
            people.add("suplente-" + country);
        }
        return people;
    }

    private void on(String day) {
        coalition.today(LocalDate.parse(day));
    }
}
