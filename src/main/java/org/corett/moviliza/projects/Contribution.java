package org.corett.moviliza.projects;

import java.time.LocalDate;
import org.corett.moviliza.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * The confirmed contribution of a case: what counts once as mobilized.
 *
 * @param recordedOn the day on which it was put down, whatever day the donor confirmed it
 */
public record Contribution(
        @Id @Nullable Long id,
        String caseNumber,
        Currency currency,
        @Embedded.Empty ContributionForm form,
        String recordedBy,
        LocalDate recordedOn) {

    public Money money() {
        return new Money(form.amount(), currency.name());
    }
}
