package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outcome of an item after a round of positions, row by row [gaps 1, 3, 4, 5]. */
class MotionOutcomeDecisionTest {
    private static final DecisionTable TABLE = new DecisionTable("motion-outcome", "motionOutcome");

    @ParameterizedTest(name = "{0} answers, {1} objections, {2} consultations, vote {3}: {4}")
    @CsvSource({
        "0, 0, 0, false, deferred",
        "4, 0, 0, false, deferred",
        "4, 4, 2, true,  deferred",
        "5, 0, 0, false, adopted",
        "9, 0, 2, true,  adopted",
        "5, 1, 0, false, consult",
        "9, 9, 1, true,  consult",
        "5, 1, 2, true,  vote",
        "9, 1, 3, true,  vote",
        "5, 1, 2, false, deferred",
        "9, 9, 3, false, deferred",
    })
    void decidesByQuorumObjectionsAndRounds(
            int answered, int objections, int consultations, boolean voteEnabled, String outcome) {
        assertThat(TABLE.decide(Map.of(
                        "answered", answered,
                        "objections", objections,
                        "consultations", consultations,
                        "voteEnabled", voteEnabled,
                        "quorum", 5,
                        "rounds", 2)))
                .isEqualTo(outcome);
    }

    @Test
    void everyPossibleRoundHasExactlyOneOutcome() {
        for (int answered = 0; answered <= 9; answered++) {
            for (int objections = 0; objections <= answered; objections++) {
                for (int consultations = 0; consultations <= 3; consultations++) {
                    for (boolean vote : new boolean[] {true, false}) {
                        assertThat(TABLE.decide(Map.of(
                                        "answered", answered,
                                        "objections", objections,
                                        "consultations", consultations,
                                        "voteEnabled", vote,
                                        "quorum", 5,
                                        "rounds", 2)))
                                .isIn("adopted", "consult", "vote", "deferred");
                    }
                }
            }
        }
    }

    @Test
    void hasFiveRowsAndEachIsTestedAbove() {
        assertThat(TABLE.rows()).isEqualTo(5);
    }
}
