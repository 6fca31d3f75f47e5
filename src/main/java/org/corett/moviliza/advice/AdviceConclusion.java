package org.corett.moviliza.advice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What the asker takes from the answers. */
record AdviceConclusion(@NotBlank @Size(max = 10000) String conclusion) {}
