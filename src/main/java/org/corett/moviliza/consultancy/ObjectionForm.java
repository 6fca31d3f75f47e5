package org.corett.moviliza.consultancy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.YesNo;
import org.jspecify.annotations.Nullable;

/** Whether a country objects to the proposed selection; an objection says why [gaps 22]. */
record ObjectionForm(@NotNull YesNo objects, @Nullable @Size(max = 4000) String reason) {
    void check() {
        if (objects.yes() && (reason == null || reason.isBlank())) {
            throw new Refusal("reason", "consultancy.objectionReason");
        }
    }
}
