package org.corett.moviliza.representatives;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.corett.moviliza.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** The end-of-term report of an office, and whom the Plenary chose to hold it next [gaps 8]. */
record HandoverForm(
        @NotBlank @Size(max = 10000) String report,
        @Nullable @Size(max = 500) String link,
        @NotNull CountryCode successor,
        @NotBlank @Size(max = 200) String decision) {}
