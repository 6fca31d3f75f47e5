package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.calls.Criterion;
import org.corett.moviliza.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * What a country found; it stays as it was given.
 *
 * @param scores by the offer's place and the criterion's position, both counting from 1
 * @param recusals why the country is out, by the offer's place
 */
public record Evaluation(
        CountryCode country,
        String person,
        OffsetDateTime givenAt,
        @Nullable String remarks,
        Map<Integer, Map<Integer, Score>> scores,
        Map<Integer, String> recusals) {
    private static final int PERCENT = 2;

    /** Points from 0 to 100 and why. */
    public record Score(int points, String comment) {}

    /** Whether the country judged the offer, rather than being out for it. */
    public boolean judges(int place) {
        return scores.containsKey(place);
    }

    /** The points for an offer, weighted by the call's criteria. */
    public BigDecimal weighted(int place, List<Criterion> criteria) {
        Map<Integer, Score> given = scores.get(place);
        int sum = 0;
        for (int position = 1; position <= criteria.size(); position++) {
            sum += given.get(position).points() * criteria.get(position - 1).weight();
        }
        return BigDecimal.valueOf(sum, PERCENT);
    }
}
