package org.corett.moviliza.projects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Someone who signs an agreement [gaps 14]. */
public record Signatory(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 200) String post,
        @NotBlank @Size(max = 200) String institution) {}
