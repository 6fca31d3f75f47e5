package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.corett.moviliza.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a selection is reached, row by row [gaps 22]. */
class SelectionRouteDecisionTest {
    private static final DecisionTable TABLE = new DecisionTable("consultancy", "selection-route", "selectionRoute");

    @ParameterizedTest(name = "enough {0}, extended {1}: {2}")
    @CsvSource({"true, false, confirm", "true, true, confirm", "false, false, extend", "false, true, propose"})
    void followsFromTheEvaluations(boolean enough, boolean extended, String route) {
        assertThat(TABLE.decide(Map.of("enough", enough, "extended", extended))).isEqualTo(route);
    }

    @Test
    void hasThreeRowsAndEachIsTestedAbove() {
        assertThat(TABLE.rows()).isEqualTo(3);
    }
}
