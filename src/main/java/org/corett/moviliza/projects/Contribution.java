package org.corett.moviliza.projects;

import org.corett.moviliza.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** The confirmed contribution of a case: what counts once as mobilized. */
public record Contribution(
        @Id @Nullable Long id,
        String caseNumber,
        Currency currency,
        @Embedded.Empty ContributionForm form,
        String recordedBy) {

    public Money money() {
        return new Money(form.amount(), currency.name());
    }
}
