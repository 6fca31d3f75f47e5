package org.corett.moviliza.mobilization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.projects.Currency;
import org.corett.moviliza.shared.Money;
import org.corett.moviliza.shared.Plausible;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.YesNo;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** What a round of negotiation brought. */
record RoundForm(
        @NotNull @Plausible LocalDate heldOn,
        @NotNull @Positive @Digits(integer = 12, fraction = 2) BigDecimal totalOffered,
        @NotNull Currency currency,
        @MappedCollection(idColumn = "negotiation_round", keyColumn = "position") @NotEmpty @Size(max = 50)
                List<@NotNull @Valid OfferLine> lines,
        @NotBlank @Size(max = 4000) String terms,
        @NotNull YesNo axisCheck,
        @NotNull YesNo agreed) {

    /** Refuses lines that do not add up, a day ahead of today, and an agreement beside the axes [000 Paso 3]. */
    void check(LocalDate today) {
        if (heldOn.isAfter(today)) {
            throw new Refusal("heldOn", "negotiation.ahead");
        }
        BigDecimal sum = lines.stream().map(OfferLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(totalOffered) != 0) {
            throw new Refusal(
                    "lines",
                    "negotiation.sum",
                    money(sum),
                    money(totalOffered),
                    money(sum.subtract(totalOffered).abs()));
        }
        if (agreed.yes() && !axisCheck.yes()) {
            throw new Refusal("axisCheck", "negotiation.axes");
        }
    }

    /** Of the offer: all of its amounts are in its one currency. */
    Money money(BigDecimal amount) {
        return new Money(amount, currency.name());
    }
}
