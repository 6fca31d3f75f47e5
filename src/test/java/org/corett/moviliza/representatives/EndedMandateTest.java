package org.corett.moviliza.representatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.PeopleAsTheyWere;
import org.corett.moviliza.casework.CaseStories;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.mobilization.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever has left her seat by an accepted letter acts nowhere from its day on, though no timer has run. */
@CoalitionTest
class EndedMandateTest {
    private static final String START = "/process-definition/key/mobilizationCycle";

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private PeopleAsTheyWere everybody;

    @Autowired
    private CaseStories stories;

    @Autowired
    private People people;

    private Visitor leaving;

    @BeforeEach
    void aLetterIsAccepted() {
        coalition.startAfresh();
        everybody.remember();
        coalition.today(LocalDate.of(2026, 9, 2));
        stories.acceptedChange();
        leaving = Visitor.signedIn(port, "titular-gt");
        coalition.turnTo(coalition.today().plusDays(29));
    }

    @AfterEach
    void bringEverybodyBack() {
        coalition.startAfresh();
        everybody.restore();
    }

    @Test
    void untilThatDaySheActs() {
        assertThat(people.groupsOf("titular-gt")).containsExactly("country-GT");
        assertThat(leaving.get(Visitor.API + START + "/deployed-start-form").statusCode())
                .isEqualTo(200);
        assertThat(leaving.get("/ausencia").statusCode()).isEqualTo(200);
        assertThat(leaving.get("/directorio").statusCode()).isEqualTo(200);
    }

    @Test
    void fromThatDayOnNoFormOrPageOfHerSeatIsHers() {
        coalition.turnTo(coalition.today().plusDays(1));
        assertThat(people.groupsOf("titular-gt")).isEmpty();
        assertThat(people.groupsOf("suplente-gt")).as("her alternate").containsExactly("country-GT");

        assertThatThrownBy(() -> coalition.as("titular-gt").start("mobilizationCycle", Answers.source()))
                .isInstanceOf(AuthorizationException.class);
        for (String act : List.of("submit-form", "start")) {
            assertThat(leaving.post(Visitor.API + START + "/" + act, "{\"variables\":{}}")
                            .statusCode())
                    .as(act)
                    .isIn(403, 404);
        }
        for (String page : List.of("/directorio", "/consultorias", "/ausencia", "/proyectos")) {
            assertThat(leaving.get(page).statusCode()).as(page).isEqualTo(403);
        }
        assertThat(leaving.form(
                                "/ausencia",
                                Map.of("from", "2026-12-01", "to", "2026-12-02", "_csrf", leaving.token("/contrasena")))
                        .statusCode())
                .isEqualTo(403);
        assertThat(coalition.as("suplente-gt").start("mobilizationCycle", Answers.source()))
                .startsWith("MR-");
    }
}
