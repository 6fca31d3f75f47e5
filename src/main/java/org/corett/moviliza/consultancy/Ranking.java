package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.corett.moviliza.calls.Criterion;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.shared.CountryCode;

/** The admitted offers by their mean, the highest first [gaps 22]. */
public record Ranking(List<Mean> means) {
    private static final int DECIMALS = 2;

    static Ranking of(List<Offer> admitted, List<Criterion> criteria, List<Evaluation> evaluations) {
        return new Ranking(admitted.stream()
                .map(offer -> mean(offer.place(), criteria, evaluations))
                .sorted(Comparator.comparing(Mean::mean, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(Mean::place))
                .toList());
    }

    private static Mean mean(int place, List<Criterion> criteria, List<Evaluation> evaluations) {
        List<BigDecimal> scores = evaluations.stream()
                .filter(evaluation -> evaluation.judges(place))
                .map(evaluation -> evaluation.weighted(place, criteria))
                .toList();
        int recused = (int) evaluations.stream()
                .filter(evaluation -> evaluation.recusals().containsKey(place))
                .count();
        BigDecimal mean = scores.isEmpty()
                ? null
                : scores.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(scores.size()), DECIMALS, RoundingMode.HALF_UP);
        return new Mean(place, mean, scores.size(), recused);
    }

    /** The places with the highest mean: several where they tie, all where nobody judged any. */
    List<Integer> first() {
        return means.stream()
                .filter(mean -> Objects.equals(mean.mean(), means.get(0).mean()))
                .map(Mean::place)
                .toList();
    }

    boolean enough(int minCountries) {
        return means.stream().allMatch(mean -> mean.enough(minCountries, CountryCode.values().length));
    }
}
