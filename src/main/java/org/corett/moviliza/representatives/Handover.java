package org.corett.moviliza.representatives;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;

/**
 * An office at the end of a country's term.
 *
 * @param report absent until the country that holds the office has handed it in
 * @param successor the country that the Plenary chose for the next term
 */
record Handover(
        String number,
        Organ office,
        CountryCode country,
        LocalDate termEndsOn,
        @Nullable String report,
        @Nullable String link,
        @Nullable CountryCode successor,
        @Nullable String decision,
        @Nullable String reportedBy,
        @Nullable OffsetDateTime reportedAt,
        @Nullable OffsetDateTime passedAt) {}
