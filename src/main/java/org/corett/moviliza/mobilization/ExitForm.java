package org.corett.moviliza.mobilization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How an organ would have the case proceed. */
record ExitForm(@NotNull Exit exit, @NotBlank @Size(max = 2000) String reason) {}
