package org.corett.moviliza.mobilization;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.corett.moviliza.projects.StrategicAxis;
import org.corett.moviliza.shared.Deliverable;
import org.jspecify.annotations.Nullable;

/** A tip on a possible source of resources [000 §IV]. */
public record SourceForm(
        @NotBlank @Size(max = 200) String sourceName,
        @NotNull SourceKind sourceKind,
        @NotEmpty @Size(max = 3) Set<@NotNull ResourceType> resourceTypes,
        @NotNull StrategicAxis strategicAxis,
        @NotBlank @Size(max = 4000) String match,
        @Nullable @Size(max = 200) String contact,
        @Nullable @Size(max = 254) @Deliverable String contactEmail) {}
