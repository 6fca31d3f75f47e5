package org.corett.moviliza.representatives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.PeopleAsTheyWere;
import org.corett.moviliza.Roles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** The page of the case in which Honduras hands the Presidency to Costa Rica, and what has no documents. */
@CoalitionTest
class HandoverCasePageTest {
    private static final List<String> OFFICIALS = Roles.ALL.stream()
            .filter(role -> !List.of("comunicacion", "observador-oim").contains(role))
            .toList();

    @Autowired
    private WebApplicationContext program;

    @Autowired
    private Coalition coalition;

    @Autowired
    private PeopleAsTheyWere everybody;

    @Autowired
    private JdbcClient database;

    private Roles roles;
    private String handover;

    @BeforeEach
    void theTermEnds() {
        coalition.startAfresh();
        everybody.remember();
        roles = new Roles(program);
        database.sql("update office_term set ends_on = '2026-12-01' where office = 'PRESIDENCY'")
                .update();
        coalition.today(LocalDate.parse("2026-11-02"));
        handover = coalition.onlyCase("officeHandover");
    }

    @AfterEach
    void bringEverybodyBack() {
        coalition.startAfresh();
        everybody.restore();
    }

    @Test
    void everyOfficialReadsItAndNobodyElse() {
        for (String role : Roles.ALL) {
            int expected = OFFICIALS.contains(role) ? 200 : 404;
            assertThat(roles.answer(role, "/casos/" + handover).getStatus())
                    .as(role)
                    .isEqualTo(expected);
            assertThat(roles.answer(role, "/casos/" + handover + "/diagrama.svg")
                            .getStatus())
                    .as(role)
                    .isEqualTo(expected);
        }
    }

    @Test
    void eachOfThemReadsWhoIsWaitedForThenWhoSucceedsAndAtLastThatItHasPassed() {
        for (String role : OFFICIALS) {
            String page = roles.page(role, "/casos/" + handover + "?idioma=es");
            assertThat(page)
                    .as(role)
                    .contains("Presidencia, Honduras", "Se espera el informe", "Preparar el traspaso")
                    .doesNotContain("Dos sesiones y un acuerdo firmado.");
            assertThat(page.contains("href=\"/tareas/"))
                    .as(role + " has the task")
                    .isEqualTo(role.equals("presidencia"));
        }
        coalition
                .as("presidencia")
                .complete(
                        handover,
                        "prepareHandover",
                        Map.of(
                                "report", "Dos sesiones y un acuerdo firmado.",
                                "link", "https://corett.example/informe",
                                "successor", "CR",
                                "decision", "Acuerdo II-2026-3 del 13 de octubre de 2026"));
        for (String role : OFFICIALS) {
            assertThat(roles.page(role, "/casos/" + handover + "?idioma=es"))
                    .as(role)
                    .contains("Informe presentado", "<dt>Sucede</dt><dd class=\"text\">Costa Rica</dd>")
                    .contains("Acuerdo II-2026-3", "Dos sesiones y un acuerdo firmado.");
        }
        coalition.today(LocalDate.parse("2026-12-01"));
        assertThat(roles.page("titular-cr", "/casos/" + handover)).contains("Terminado", "Costa Rica");
        assertThat(roles.page("titular-cr", "/casos/" + handover + "?idioma=en"))
                .contains("The handover", "Successor", "Presidency, Honduras")
                .doesNotContain("Sucede");
    }

    @Test
    void aHandoverHasNoDocumentsForAnybody() {
        for (String role : Roles.ALL) {
            for (String part : List.of("/documentos", "/documentos/1/1")) {
                assertThat(roles.answer(role, "/casos/" + handover + part).getStatus())
                        .as(role + " " + part)
                        .isEqualTo(404);
            }
            assertThat(roles.send(role, "/casos/" + handover + "/expediente.zip", Map.of())
                            .getStatus())
                    .as(role)
                    .isEqualTo(404);
        }
        assertThat(roles.page("secretaria", "/casos/" + handover))
                .as("the page leads to none")
                .contains(handover)
                .doesNotContain("/documentos", "expediente");
    }
}
