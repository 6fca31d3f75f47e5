package org.corett.moviliza.mobilization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.YesNo;
import org.jspecify.annotations.Nullable;

/**
 * An organ's account to the Plenary, and whether it agrees with the other organ's [000 Paso 5].
 *
 * @param agrees asked only where the other organ's account was there to be read
 */
record AccountForm(
        @NotBlank @Size(max = 4000) String actions,
        @NotBlank @Size(max = 4000) String results,
        @Nullable YesNo agrees,
        @Nullable @Size(max = 2000) String reason) {
    void check() {
        if (agrees == YesNo.NO && (reason == null || reason.isBlank())) {
            throw new Refusal("reason", "results.reason");
        }
    }
}
