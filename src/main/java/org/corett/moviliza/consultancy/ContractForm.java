package org.corett.moviliza.consultancy;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.corett.moviliza.calls.Terms;
import org.corett.moviliza.shared.Plausible;
import org.corett.moviliza.shared.Refusal;

/** The contract that the administrator of the resources signed, in the call's currency [gaps 24]. */
record ContractForm(
        @NotBlank @Size(max = 100) String reference,
        @NotNull @Plausible LocalDate signedOn,
        @NotNull @Plausible LocalDate startsOn,
        @NotNull @Plausible LocalDate endsOn,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal amount) {

    /** Refuses a signature ahead of today, reversed dates, and more than the budget. */
    void check(LocalDate today, Terms terms) {
        if (signedOn.isAfter(today)) {
            throw new Refusal("signedOn", "consultancy.signedAhead");
        }
        if (!endsOn.isAfter(startsOn)) {
            throw new Refusal("endsOn", "consultancy.reversed");
        }
        if (amount.compareTo(terms.budget()) > 0) {
            throw new Refusal("amount", "consultancy.overBudget", HiringWording.money(terms.money()));
        }
    }
}
