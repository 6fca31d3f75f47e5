package org.corett.moviliza.projects;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.corett.moviliza.shared.Plausible;
import org.corett.moviliza.shared.Refusal;

/** A donor's confirmation as it is entered, in the agreement's currency. */
public record ContributionForm(
        @NotNull @Plausible LocalDate confirmedOn,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal amount,
        @NotBlank @Size(max = 200) String reference) {

    /** Refuses a day ahead of today or before the signature, and more than was agreed. */
    void check(LocalDate today, Agreement agreement) {
        if (confirmedOn.isAfter(today)) {
            throw new Refusal("confirmedOn", "contribution.ahead");
        }
        if (confirmedOn.isBefore(agreement.form().signedOn())) {
            throw new Refusal("confirmedOn", "contribution.beforeSignature");
        }
        if (amount.compareTo(agreement.form().amount()) > 0) {
            throw new Refusal("amount", "contribution.amount", agreement.money());
        }
    }
}
