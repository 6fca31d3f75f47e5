package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.corett.moviliza.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outcome of an item after a round of positions, row by row [gaps 1, 3, 4, 5]. */
class MotionOutcomeDecisionTest {
    private static final DecisionTable TABLE = new DecisionTable("plenary", "motion-outcome", "motionOutcome");
    private static final int QUORUM = 5;
    private static final int ROUNDS = 2;

    @ParameterizedTest(name = "{0} answers, {1} objections, {2} in agreement, {3} consultations, vote {4}: {5}")
    @CsvSource({
        "0, 0, 0, 0, false, deferred",
        "4, 0, 4, 0, false, deferred",
        "4, 4, 0, 2, true,  deferred",
        "5, 0, 5, 0, false, adopted",
        "9, 0, 1, 2, true,  adopted",
        "5, 0, 0, 0, false, deferred",
        "9, 0, 0, 2, true,  deferred",
        "5, 1, 4, 0, false, consult",
        "9, 9, 0, 1, true,  consult",
        "5, 1, 4, 2, true,  vote",
        "9, 1, 0, 3, true,  vote",
        "5, 1, 4, 2, false, deferred",
        "9, 9, 0, 3, false, deferred",
    })
    void decidesByQuorumObjectionsSupportAndRounds(
            int answered, int objections, int agreeing, int consultations, boolean voteEnabled, String outcome) {
        assertThat(decide(answered, objections, agreeing, consultations, voteEnabled))
                .isEqualTo(outcome);
    }

    @Test
    void everyPossibleRoundHasTheOutcomeThatTheRulesGiveIt() {
        for (int objections = 0; objections <= 9; objections++) {
            for (int agreeing = 0; agreeing <= 9 - objections; agreeing++) {
                for (int abstained = 0; abstained <= 9 - objections - agreeing; abstained++) {
                    int answered = objections + agreeing + abstained;
                    for (int consultations = 0; consultations <= 3; consultations++) {
                        for (boolean vote : new boolean[] {true, false}) {
                            assertThat(decide(answered, objections, agreeing, consultations, vote))
                                    .as("%d %d %d %d %s", answered, objections, agreeing, consultations, vote)
                                    .isEqualTo(expected(answered, objections, agreeing, consultations, vote));
                        }
                    }
                }
            }
        }
    }

    /** The rules as the coalition says them [gaps 3-5], without the table. */
    private static String expected(int answered, int objections, int agreeing, int consultations, boolean vote) {
        if (answered < QUORUM) {
            return "deferred";
        }
        if (objections == 0) {
            return agreeing == 0 ? "deferred" : "adopted";
        }
        if (consultations < ROUNDS) {
            return "consult";
        }
        return vote ? "vote" : "deferred";
    }

    private static String decide(int answered, int objections, int agreeing, int consultations, boolean vote) {
        return TABLE.decide(Map.of(
                "answered", answered,
                "objections", objections,
                "agreeing", agreeing,
                "consultations", consultations,
                "voteEnabled", vote,
                "quorum", QUORUM,
                "rounds", ROUNDS,
                "minimumAgreeing", 1));
    }

    @Test
    void hasSixRowsAndEachIsTestedAbove() {
        assertThat(TABLE.rows()).isEqualTo(6);
    }
}
