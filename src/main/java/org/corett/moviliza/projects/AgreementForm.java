package org.corett.moviliza.projects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Plausible;
import org.corett.moviliza.shared.PossibleDay;
import org.corett.moviliza.shared.Refusal;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * A signed agreement as it is entered.
 *
 * @param termTo the last day in force
 * @param finalDays days after the last day until the final report [gaps 16]
 */
public record AgreementForm(
        @MappedCollection(idColumn = "agreement", keyColumn = "position") @NotEmpty @Size(max = 20)
                List<@NotNull @Valid Signatory> signatories,
        @NotNull @Plausible LocalDate signedOn,
        @NotNull @Plausible LocalDate termFrom,
        @NotNull @Plausible LocalDate termTo,
        @NotBlank @Size(max = 200) String administeringEntity,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal amount,
        @NotNull @Min(1) @Max(60) Integer progressMonths,
        @NotNull @Min(1) @Max(60) Integer financialMonths,
        @NotNull @Min(0) @Max(365) Integer finalDays) {
    private static final int LONGEST_TERM = 20;

    /** Refuses dates that are reversed, lie ahead of today, or make a term of more than twenty years. */
    public void check(LocalDate today, Money agreed) {
        if (signedOn.isAfter(today)) {
            throw new Refusal("signedOn", "agreement.signedAhead");
        }
        if (!termTo.isAfter(termFrom)) {
            throw new Refusal("termTo", "agreement.reversed");
        }
        PossibleDay.notBefore(signedOn, "termTo", termTo);
        if (termTo.isAfter(termFrom.plusYears(LONGEST_TERM))) {
            throw new Refusal("termTo", "agreement.tooLong");
        }
        if (amount.compareTo(agreed.amount()) != 0) {
            throw new Refusal("amount", "agreement.amount", agreed);
        }
    }
}
