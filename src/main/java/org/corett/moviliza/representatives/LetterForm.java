package org.corett.moviliza.representatives;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.corett.moviliza.shared.Plausible;
import org.corett.moviliza.shared.YesNo;
import org.jspecify.annotations.Nullable;

/** The national body's letter: who leaves which seat, from when, and who follows where that is known. */
record LetterForm(
        @NotBlank @Size(max = 64) String outgoing,
        @NotBlank @Size(max = 100) String reference,
        @NotNull @Plausible LocalDate writtenOn,
        @NotNull @Plausible LocalDate effectiveOn,
        @NotBlank @Size(max = 254) String nationalBodyEmail,
        @NotNull YesNo successorNamed,
        @Nullable @Size(max = 200) String name,
        @Nullable @Size(max = 200) String position,
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 40) String telephone) {

    /** Whom the letter names; null where nobody is named yet. */
    @Nullable
    Incoming incoming() {
        return successorNamed.yes() ? Incoming.of(name, position, email, telephone) : null;
    }
}
