package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.corett.moviliza.DecisionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outcome of a vote, row by row [gaps 5]. */
class VoteOutcomeDecisionTest {
    private static final DecisionTable TABLE = new DecisionTable("plenary", "vote-outcome", "voteOutcome");

    @ParameterizedTest(name = "{0} votes, {1} in favour, {2} against, {3} needed: {4}")
    @CsvSource({
        "4, 4, 0, 4, deferred",
        "0, 0, 0, 6, deferred",
        "9, 6, 3, 6, adopted",
        "6, 6, 0, 6, adopted",
        "8, 4, 4, 4, rejected",
        "9, 4, 5, 4, rejected",
        "9, 5, 4, 6, rejected",
        "5, 5, 0, 6, rejected",
    })
    void decidesByTheVotesInFavour(int voted, int inFavour, int against, int threshold, String outcome) {
        assertThat(TABLE.decide(Map.of(
                        "voted", voted,
                        "inFavour", inFavour,
                        "against", against,
                        "voteThreshold", threshold,
                        "quorum", 5)))
                .isEqualTo(outcome);
    }

    @Test
    void everyPossibleVoteHasExactlyOneOutcomeAndATieNeverAdopts() {
        for (int inFavour = 0; inFavour <= 9; inFavour++) {
            for (int against = 0; against <= 9 - inFavour; against++) {
                for (int abstained = 0; abstained <= 9 - inFavour - against; abstained++) {
                    String outcome = TABLE.decide(Map.of(
                            "voted",
                            inFavour + against + abstained,
                            "inFavour",
                            inFavour,
                            "against",
                            against,
                            "voteThreshold",
                            4,
                            "quorum",
                            5));
                    int voted = inFavour + against + abstained;
                    String decided = inFavour >= 4 && inFavour > against ? "adopted" : "rejected";
                    assertThat(outcome)
                            .as("%d %d %d", inFavour, against, abstained)
                            .isEqualTo(voted < 5 ? "deferred" : decided);
                }
            }
        }
    }

    @Test
    void hasFourRowsAndEachIsTestedAbove() {
        assertThat(TABLE.rows()).isEqualTo(4);
    }
}
