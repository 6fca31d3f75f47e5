package org.corett.moviliza.projects;

import org.corett.moviliza.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** The agreement of a case, signed once. */
public record Agreement(
        @Id @Nullable Long id,
        String caseNumber,
        Coverage coverage,
        Currency currency,
        @Embedded.Empty AgreementForm form,
        String recordedBy) {

    public Money money() {
        return new Money(form.amount(), currency.name());
    }
}
