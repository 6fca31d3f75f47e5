package org.corett.moviliza.representatives;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the Secretariat found when it verified a letter, with the person's office, e-mail and telephone as they are. */
record VerificationForm(
        @NotNull Verdict verdict,
        @Nullable @Size(max = 2000) String reason,
        @Nullable @Size(max = 200) String position,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 40) String telephone) {

    enum Verdict {
        ACCEPT,
        RETURN
    }
}
