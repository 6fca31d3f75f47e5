package org.corett.moviliza.projects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** One of a project's specific objectives. */
public record SpecificObjective(@NotBlank @Size(max = 1000) String objective) {}
