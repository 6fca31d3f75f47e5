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
 * @param namesSupplier whether the open data names whoever is selected; applicants read so before they apply
 */
public record Terms(
        String title,
        String termsOfReference,
        List<String> deliverables,
        String profile,
        int months,
        BigDecimal budget,
        String currency,
        String contractParty,
        boolean namesSupplier) {

    /** Of a call that names nobody. */
    public Terms(
            String title,
            String termsOfReference,
            List<String> deliverables,
            String profile,
            int months,
            BigDecimal budget,
            String currency,
            String contractParty) {
        this(title, termsOfReference, deliverables, profile, months, budget, currency, contractParty, false);
    }

    public Money money() {
        return new Money(budget, currency);
    }
}
