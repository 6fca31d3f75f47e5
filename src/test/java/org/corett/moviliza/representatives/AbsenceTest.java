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
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.PeopleAsTheyWere;
import org.corett.moviliza.engine.OfferedTasks;
import org.corett.moviliza.identity.Absences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A titular is away and her alternate gets what comes on those days. */
@CoalitionTest
class AbsenceTest {
    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OfferedTasks offered;

    @Autowired
    private Absences absences;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PeopleAsTheyWere people;

    private MockMvc browser;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        people.remember();
        mailbox.empty();
        coalition.today(LocalDate.parse("2026-09-01"));
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
    }

    @AfterEach
    void forget() {
        coalition.startAfresh();
        offered.withdraw();
        people.restore();
    }

    @Test
    void theAlternateGetsTheTasksAndMailsOfThoseDaysAndNobodyElses() throws Exception {
        String taken = offered.offerIn("T-2026-001", "country-GT");
        tasks.claim(taken, "titular-gt");
        assertThat(announce("titular-gt", "2026-09-10", "2026-09-12").getRedirectedUrl())
                .isEqualTo("/ausencia");
        assertThat(mailbox.recipientsOf("", "representative.absence")).containsExactly("suplente-gt");

        coalition.today(LocalDate.parse("2026-09-09"));
        offered.offerIn("T-2026-002", "country-GT");
        assertThat(assignee(taken)).isEqualTo("titular-gt");
        assertThat(mailbox.recipientsOf("T-2026-002", "work")).containsExactly("suplente-gt", "titular-gt");

        coalition.today(LocalDate.parse("2026-09-10"));
        offered.offerIn("T-2026-003", "country-GT", "country-CR");
        assertThat(assignee(taken)).isEqualTo("suplente-gt");
        assertThat(mailbox.recipientsOf("T-2026-003", "work"))
                .containsExactly("suplente-cr", "suplente-gt", "titular-cr");

        coalition.today(LocalDate.parse("2026-09-13"));
        offered.offerIn("T-2026-004", "country-GT");
        assertThat(mailbox.recipientsOf("T-2026-004", "work")).containsExactly("suplente-gt", "titular-gt");
    }

    @Test
    void bothSeeItOnTheHomePageAndNobodyElse() throws Exception {
        announce("titular-gt", "2026-09-01", "2026-09-12");
        assertThat(text(open("/", "titular-gt")))
                .contains("Usted anunció una ausencia del 1 de septiembre de 2026 al 12 de septiembre de 2026")
                .contains("href=\"/ausencia\"");
        assertThat(text(open("/", "suplente-gt")))
                .contains(
                        "Del 1 de septiembre de 2026 al 12 de septiembre de 2026 usted actúa por Titular de Guatemala")
                .doesNotContain("href=\"/ausencia\"");
        assertThat(text(open("/", "titular-cr"))).doesNotContain("12 de septiembre de 2026");
        assertThat(text(open("/", "secretaria"))).doesNotContain("/ausencia");
    }

    @Test
    void whoAlsoServesAnOfficeKeepsThatWhileSheIsAwayFromHerSeat() throws Exception {
        database.sql("insert into appointment (username, role, country, starts_on)"
                        + " values ('titular-hn', 'PRESIDENCY_OFFICIAL', 'HN', '2020-01-01')")
                .update();
        coalition.today(LocalDate.parse("2026-09-02"));
        String office = offered.offerIn("T-2026-006", "presidency");
        tasks.claim(office, "titular-hn");
        announce("titular-hn", "2026-09-02", "2026-09-12");
        offered.offerIn("T-2026-007", "presidency", "country-HN");
        assertThat(assignee(office)).isEqualTo("titular-hn");
        assertThat(mailbox.recipientsOf("T-2026-007", "work"))
                .containsExactly("presidencia", "suplente-hn", "titular-hn");
    }

    @Test
    void endsEarlyWhenTheTitularIsBack() throws Exception {
        announce("titular-gt", "2026-09-01", "2026-09-12");
        coalition.today(LocalDate.parse("2026-09-05"));
        long id = absences.of("titular-gt").get(0).id();
        assertThat(send("/ausencia/" + id + "/fin", "titular-cr", "", "").getStatus())
                .isEqualTo(302);
        assertThat(absences.of("titular-gt")).as("not another's").hasSize(1);
        send("/ausencia/" + id + "/fin", "titular-gt", "", "");
        assertThat(absences.of("titular-gt")).isEmpty();
        assertThat(mailbox.recipientsOf("", "representative.absenceEnded")).containsExactly("suplente-gt");
        offered.offerIn("T-2026-005", "country-GT");
        assertThat(mailbox.recipientsOf("T-2026-005", "work")).containsExactly("suplente-gt", "titular-gt");
    }

    @Test
    void onlyATitularAnnouncesOneAndHerAlternateReadsIt() throws Exception {
        announce("titular-gt", "2026-09-14", "2026-09-15");
        assertThat(text(open("/ausencia", "suplente-gt")))
                .contains("Del 14 de septiembre de 2026 al 15 de septiembre de 2026 usted actúa por")
                .doesNotContain("action=\"/ausencia");
        assertThat(text(open("/ausencia", "suplente-cr"))).contains("No hay ninguna ausencia anunciada.");
        assertThat(announce("suplente-gt", "2026-09-10", "2026-09-12").getStatus())
                .isEqualTo(403);
        for (String other :
                List.of("presidencia", "secretaria", "gerencia", "admin", "comunicacion", "observador-oim")) {
            assertThat(open("/ausencia", other).getStatus()).as(other).isEqualTo(403);
            assertThat(announce(other, "2026-09-10", "2026-09-12").getStatus())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(open("/ausencia", "titular-bz").getStatus()).isEqualTo(200);
        assertThat(absences.comingAndPresent()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-08-31 | 2026-09-12 | Primer día: ese día ya pasó
                    2026-09-12 | 2026-09-11 | Último día: no puede ser anterior al primer día
                    2026-09-12 | 2028-09-11 | Último día: queda a más de un año
                    ayer       | 2026-09-11 | Primer día: escriba una fecha
                    2026-09-10 | ''         | Último día: escriba una fecha
                    2026-09-10 | +999999999-01-01 | Último día: escriba una fecha
                    2026-09-22 | 2026-09-30 | Primer día: ya anunció una ausencia en esos días
                    """)
    void saysWhatIsWrongWithTheDays(String from, String to, String said) throws Exception {
        announce("titular-gt", "2026-09-20", "2026-09-25");
        MockHttpServletResponse answer = announce("titular-gt", from, to);
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer)).contains(said);
        assertThat(absences.comingAndPresent()).hasSize(1);
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private MockHttpServletResponse announce(String username, String from, String to) throws Exception {
        return send("/ausencia", username, from, to);
    }

    private MockHttpServletResponse send(String path, String username, String from, String to) throws Exception {
        return browser.perform(post(path)
                        .with(user(username))
                        .with(csrf())
                        .param("from", from)
                        .param("to", to))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String path, String username) throws Exception {
        return browser.perform(get(path).with(user(username))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
