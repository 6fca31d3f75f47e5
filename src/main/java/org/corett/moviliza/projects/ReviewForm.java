package org.corett.moviliza.projects;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.corett.moviliza.shared.Plausible;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What the Secretariat makes of a report; a returned one says why, and until when it is expected again. */
public record ReviewForm(
        @NotNull ReviewDecision decision,
        @Nullable @Size(max = 2000) String reason,
        @Nullable @Plausible LocalDate newDate) {

    /** Whether the report is accepted. */
    public boolean accepts() {
        return decision == ReviewDecision.ACCEPT;
    }

    void check(LocalDate today) {
        if (accepts()) {
            return;
        }
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason", "report.reason");
        }
        if (newDate == null || newDate.isBefore(today)) {
            throw new Refusal("newDate", "report.newDate");
        }
    }
}
