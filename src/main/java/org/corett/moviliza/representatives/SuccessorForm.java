package org.corett.moviliza.representatives;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.corett.moviliza.shared.Plausible;

/** The letter in which the national body names who takes a seat that is empty. */
record SuccessorForm(
        @NotBlank @Size(max = 100) String reference,
        @NotNull @Plausible LocalDate writtenOn,
        @NotNull @Plausible LocalDate effectiveOn,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String position,
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 40) String telephone) {

    Incoming incoming() {
        return Incoming.of(name, position, email, telephone);
    }
}
