package org.corett.moviliza.mobilization;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** How results were made known, and what was learned [000 Paso 5]. */
record PublicationForm(
        @NotEmpty @Size(max = 7) Set<@NotNull Product> products,
        @NotBlank @Size(max = 2000) String links,
        @NotBlank @Size(max = 4000) String lessonsLearned,
        @NotNull @AssertTrue Boolean noIdentifiableVictims) {}
