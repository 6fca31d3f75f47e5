package org.corett.moviliza.projects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.shared.Plausible;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** A report of the administering entity as it is entered: what was done and what was spent [000 §7.2]. */
public record ReportForm(
        @NotNull @Plausible LocalDate receivedOn,
        @NotBlank @Size(max = 8000) String narrative,
        @MappedCollection(idColumn = "report_submission", keyColumn = "position") @NotEmpty @Size(max = 50)
                List<@NotNull @Valid ReportLine> lines,
        @Nullable @Size(max = 500) String reference) {}
