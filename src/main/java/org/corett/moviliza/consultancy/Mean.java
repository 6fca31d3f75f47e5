package org.corett.moviliza.consultancy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an offer stands in the countries' evaluations.
 *
 * @param mean of the weighted scores, to two decimals as it is published, which also decides: two offers that read
 *     the same are tied; absent where no country judged the offer
 * @param countries how many judged it
 * @param recused how many are out for it
 */
public record Mean(int place, @Nullable BigDecimal mean, int countries, int recused) {

    /**
     * Whether enough countries judged it: where fewer than that are not out for it, all of them, and at least one [gaps
     * 22, 23].
     */
    boolean enough(int minCountries, int members) {
        return countries >= Math.max(1, Math.min(minCountries, members - recused));
    }
}
