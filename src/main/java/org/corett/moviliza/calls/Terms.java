package org.corett.moviliza.calls;

import java.math.BigDecimal;
import java.util.List;
import org.corett.moviliza.shared.Money;

/**
 * What a call asks for.
 *
 * @param months how long the consultancy lasts
 * @param budget the most that may be paid, in the currency by its ISO 4217 code
 * @param contractParty the administrator of the resources, who contracts under its own rules [gaps 24]
 */
public record Terms(
        String title,
        String termsOfReference,
        List<String> deliverables,
        String profile,
        int months,
        BigDecimal budget,
        String currency,
        String contractParty) {

    public Money money() {
        return new Money(budget, currency);
    }
}
