package org.corett.moviliza.mobilization;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.YesNo;
import org.jspecify.annotations.Nullable;

/** Whether an organ finds the donor form valid; a No says why [gaps 10]. */
record OpinionForm(@NotNull YesNo valid, @Nullable @Size(max = 2000) String reason) {
    void check() {
        if (!valid.yes() && (reason == null || reason.isBlank())) {
            throw new Refusal("reason", "donor.reason");
        }
    }
}
