package org.corett.moviliza.mobilization;

import org.corett.moviliza.shared.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A round of a case's negotiation, by its number within that negotiation. */
record NegotiationRound(
        @Id @Nullable Long id,
        String caseNumber,
        int negotiation,
        int round,
        @Embedded.Empty RoundForm form,
        String recordedBy) {

    Money total() {
        return form.money(form.totalOffered());
    }
}
