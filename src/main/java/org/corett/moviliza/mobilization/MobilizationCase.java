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
 * @param donorEmail where the donor of this case is written to, as both organs validated it; the directory's entry may
 *     take another contact for another case
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
        @Nullable String donorEmail,
        int negotiation,
        boolean consultants,
        @Nullable String reason,
        @Nullable LocalDate endedOn) {}
