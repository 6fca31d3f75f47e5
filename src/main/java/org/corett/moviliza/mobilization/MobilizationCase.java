package org.corett.moviliza.mobilization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * A case of the cycle as the portfolio lists it; the process knows who does what next.
 *
 * @param number its business key, {@code MR-<year>-<nnn>}
 * @param reportedFor the group for which the tip was given, such as {@code country-GT}
 * @param donor its number in the directory, once the donor form is filled in
 * @param negotiation counts from 1 each time that a new sheet leads to a new negotiation
 * @param consultants whether the checklist foresees them
 * @param reason why it was closed
 */
public record MobilizationCase(
        @Id @Nullable Long id,
        String number,
        @Embedded.Empty SourceForm source,
        String reportedFor,
        String reportedBy,
        LocalDate reportedOn,
        Step step,
        CaseStatus status,
        @Nullable Long donor,
        int negotiation,
        boolean consultants,
        @Nullable String reason,
        @Nullable LocalDate endedOn) {}
