package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import java.util.List;
import org.corett.moviliza.calls.Criterion;
import org.jspecify.annotations.Nullable;

/**
 * The admitted offers of a call side by side, as one reader may see them.
 *
 * @param over whether the evaluations are over, so that means are there
 * @param until when they are taken; where too few have judged by then, once for longer
 * @param extended whether that has happened
 * @param comments what countries wrote beside their points, by country, offer and criterion
 */
record Comparison(
        boolean over,
        String until,
        boolean extended,
        List<Criterion> criteria,
        List<Column> offers,
        List<Row> countries,
        List<Comment> comments,
        List<Recusal> recusals,
        List<Remarks> remarks) {

    /**
     * An offer.
     *
     * @param name who made it; empty where the reader may not know or it was erased
     * @param byCriterion the mean of the points by each criterion, in their order
     * @param judged how many countries judged it
     * @param recused how many are out for it
     */
    record Column(
            int place,
            String title,
            String name,
            String country,
            BigDecimal cost,
            List<@Nullable BigDecimal> byCriterion,
            @Nullable BigDecimal mean,
            int judged,
            int recused) {}

    /** What a country found of each offer. */
    record Row(String country, List<Cell> cells) {}

    /** What there is of a country's evaluation of an offer. */
    enum State {
        SCORE,
        RECUSED,
        /** Awaited still. */
        PENDING,
        /** Never given. */
        MISSING,
        /** Given, but not for this reader before the evaluations are over. */
        WITHHELD
    }

    /** A country's weighted score of an offer, or why there is none to be read. */
    record Cell(State state, @Nullable BigDecimal weighted) {}

    /** A country's points for an offer by a criterion, and why. */
    record Comment(String country, int place, String criterion, int weight, int points, String comment) {}

    /** A country that is out for an offer, and why. */
    record Recusal(String country, int place, String reason) {}

    /** What a country added to its evaluation. */
    record Remarks(String country, String text) {}
}
