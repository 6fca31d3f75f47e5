package org.corett.moviliza.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Rows from before the database refused them: nobody else's page suffers. */
@CoalitionTest
class UnreadableRowsTest {
    /** Taken away for the test, as if the rows had been there before the rules. */
    private static final Map<String, String> RULES = Map.of(
            "person_known_language", "person",
            "appointment_known_role", "appointment",
            "appointment_known_country", "appointment",
            "office_term_known_office", "office_term",
            "office_term_known_country", "office_term",
            "mobilization_case_known_status", "mobilization_case");

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private final Map<String, String> taken = new java.util.HashMap<>();
    private MockMvc browser;

    @BeforeEach
    void badRowsAreThere() {
        coalition.startAfresh();
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
        RULES.forEach((rule, table) -> {
            taken.put(
                    rule,
                    database.sql("select pg_get_constraintdef(oid) from pg_constraint where conname = ?")
                            .param(rule)
                            .query(String.class)
                            .single());
            database.sql("alter table " + table + " drop constraint " + rule).update();
        });
        run("insert into person values ('mala', 'Mala', 'mala@corett.example', 'es')");
        run(
                "insert into appointment (username, role, country, starts_on) values ('mala', 'TITULR', 'CR', '2020-01-01'),"
                        + " ('mala', 'TITULAR', 'XX', '2020-01-01'), ('mala', 'OBSERVER', null, '2020-01-01')");
        run(
                "insert into office_term (office, country, starts_on, ends_on) values"
                        + " ('PRESIDENCY', 'XX', '2026-01-02', '2099-01-01'), ('PRESIDENCIA', 'CR', '2026-01-02', '2099-01-01')");
    }

    @AfterEach
    void rulesAreBack() {
        coalition.startAfresh();
        run("delete from appointment where username = 'mala'");
        run("delete from person where username = 'mala'");
        run("delete from office_term where country = 'XX' or office = 'PRESIDENCIA'");
        RULES.forEach((rule, table) -> run("alter table " + table + " add constraint " + rule + " " + taken.get(rule)));
    }

    @Test
    void noPageOfAnybodyElseFails() throws Exception {
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        for (String page : List.of(
                "/", "/casos", "/casos/" + cycle, "/correo", "/representantes", "/plazos", "/documentos", "/ayuda")) {
            for (String person : List.of("titular-cr", "presidencia", "gerencia")) {
                int status = browser.perform(get(page).with(user(person)))
                        .andReturn()
                        .getResponse()
                        .getStatus();
                assertThat(status).as(person + " at " + page).isLessThan(500);
            }
        }
        for (String page : List.of("/convocatorias", "/transparencia", "/entrar")) {
            assertThat(browser.perform(get(page)).andReturn().getResponse().getStatus())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    void whatIsCountedOverAllCasesLeavesTheOneOut() throws Exception {
        coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        run("update mobilization_case set status = 'ABIERTO'");
        coalition.as("titular-cr").start("mobilizationCycle", Answers.source());
        for (String page : List.of("/gestion", "/proyectos")) {
            assertThat(browser.perform(get(page).with(user("gerencia")))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(page)
                    .isEqualTo(200);
        }
        assertThat(browser.perform(get("/transparencia"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aTableOfHolidaysThatNobodyCanReadDoesNotCount() throws Exception {
        run("insert into holiday_table (content, holidays, replaced_by, replaced_at)"
                + " values ('pais;fecha\nXX;ayer', 1, 'mala', now())");
        assertThat(browser.perform(get("/plazos").with(user("secretaria")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
        coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
    }

    @Test
    void whatCanBeReadOfThemIsRead() {
        assertThat(people.find("mala").orElseThrow().language()).isEqualTo(Language.ES);
        assertThat(people.groupsOf("mala")).containsExactly("observers");
        assertThat(people.holders().values()).extracting(Enum::name).containsExactlyInAnyOrder("HN", "PA");
    }

    private void run(String sql) {
        database.sql(sql).update();
    }
}
