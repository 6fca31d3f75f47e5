package org.corett.moviliza.shared;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An amount as people type it, wherever they do: thousands apart by commas, by spaces or not at all, and a point before
 * the cents; up to twelve figures before it. What could mean something else, such as 380.000 or 1.234,56, is no amount.
 */
public final class TypedAmount {
    /** One that begins with a nought and a comma would be a part of one where the comma marks decimals. */
    private static final Pattern AMOUNT =
            Pattern.compile("(\\d{1,12}|[1-9]\\d{0,2}(,\\d{3}){1,3}|[1-9]\\d{0,2}( \\d{3}){1,3})(\\.\\d{1,2})?");

    private TypedAmount() {}

    /** Empty for what is no amount. */
    public static Optional<BigDecimal> of(String typed) {
        String line = CleanText.line(typed);
        return AMOUNT.matcher(line).matches()
                ? Optional.of(new BigDecimal(line.replace(",", "").replace(" ", "")))
                : Optional.empty();
    }
}
