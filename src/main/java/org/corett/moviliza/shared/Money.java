package org.corett.moviliza.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount in a currency by its ISO 4217 code, in units of that currency, kept with two decimals. */
public record Money(BigDecimal amount, String currency) {
    public static final String DEFAULT_CURRENCY = "USD";

    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
    }
}
