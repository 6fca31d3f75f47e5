package org.corett.moviliza.consultancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.corett.moviliza.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows the close of a call, row by row [gaps 18-20]. */
class CallOutcomeDecisionTest {
    private static final DecisionTable TABLE = new DecisionTable("consultancy", "call-outcome", "callOutcome");

    @ParameterizedTest(name = "{0} offers, filtered {1}, {2} admitted, {3}, empty means {4}: {5}")
    @CsvSource({
        "1, false, 0, FIRST, NONE_ADMITTED, filter",
        "4, false, 0, SECOND, NO_OFFERS, filter",
        "4, false, 0, INVITATION, NONE_ADMITTED, filter",
        "4, true, 1, FIRST, NONE_ADMITTED, evaluate",
        "4, true, 4, SECOND, NO_OFFERS, evaluate",
        "3, true, 3, INVITATION, NONE_ADMITTED, evaluate",
        "0, false, 0, FIRST, NONE_ADMITTED, secondCall",
        "0, false, 0, FIRST, NO_OFFERS, secondCall",
        "0, false, 0, SECOND, NONE_ADMITTED, decide",
        "0, false, 0, INVITATION, NO_OFFERS, decide",
        "4, true, 0, FIRST, NONE_ADMITTED, secondCall",
        "4, true, 0, FIRST, NO_OFFERS, decide",
        "4, true, 0, SECOND, NONE_ADMITTED, decide",
        "4, true, 0, INVITATION, NO_OFFERS, decide",
    })
    void followsFromOffersAndFilter(
            int offers, boolean filtered, int admitted, String kind, String emptyMeans, String outcome) {
        assertThat(TABLE.decide(Map.of(
                        "offers", offers,
                        "filtered", filtered,
                        "admitted", admitted,
                        "callKind", kind,
                        "emptyMeans", emptyMeans)))
                .isEqualTo(outcome);
    }

    @Test
    void onlyAFirstCallIsEverFollowedByASecondOne() {
        for (String kind : new String[] {"SECOND", "INVITATION"}) {
            for (int offers = 0; offers < 3; offers++) {
                for (boolean filtered : new boolean[] {false, true}) {
                    for (String emptyMeans : new String[] {"NONE_ADMITTED", "NO_OFFERS"}) {
                        assertThat(TABLE.decide(Map.of(
                                        "offers", offers,
                                        "filtered", filtered,
                                        "admitted", 0,
                                        "callKind", kind,
                                        "emptyMeans", emptyMeans)))
                                .isNotEqualTo("secondCall");
                    }
                }
            }
        }
    }

    @Test
    void hasSevenRowsAndEachIsTestedAbove() {
        assertThat(TABLE.rows()).isEqualTo(7);
    }
}
