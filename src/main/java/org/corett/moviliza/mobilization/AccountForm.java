package org.corett.moviliza.mobilization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.YesNo;
import org.jspecify.annotations.Nullable;

/** An organ's account to the Plenary, and whether it agrees with the other organ's [000 Paso 5]. */
record AccountForm(
        @NotBlank @Size(max = 4000) String actions,
        @NotBlank @Size(max = 4000) String results,
        @NotNull YesNo agrees,
        @Nullable @Size(max = 2000) String reason) {
    void check() {
        if (!agrees.yes() && (reason == null || reason.isBlank())) {
            throw new Refusal("reason", "results.reason");
        }
    }
}
