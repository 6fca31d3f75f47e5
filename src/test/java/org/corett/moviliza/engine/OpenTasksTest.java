package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.plenary.PlenaryScene;
import org.corett.moviliza.shared.Worded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a successor is told that waits for her: each task by its whole name, once. */
@CoalitionTest
class OpenTasksTest {
    private static final LocalDate SITTING = LocalDate.of(2026, 4, 15);

    @Autowired
    private Coalition coalition;

    @Autowired
    private OpenTasks open;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
    }

    @Test
    void anItemsNameMayHoldTheSignThatStandsBeforeItsCase() {
        PlenaryScene plenary = new PlenaryScene(coalition);
        var call = PlenaryScene.call("ORDINARY", SITTING);
        call.put("points", List.of(PlenaryScene.point("Reparto · fase dos · PL-2025-009")));
        String session = coalition.as("presidencia").start("plenarySession", call);
        coalition.today(SITTING);
        plenary.attend(session, "CR", "GT", "HN", "MX", "PA", "SV");

        assertThat(open.of("country-GT"))
                .filteredOn(task -> task.name().spanish().contains("fase dos"))
                .extracting(OpenTasks.Open::name)
                .containsExactly(new Worded(
                        "Fijar posición: 1. Reparto · fase dos · PL-2025-009 · " + session,
                        "State position: 1. Reparto · fase dos · PL-2025-009 · " + session));
    }
}
