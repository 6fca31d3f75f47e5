package org.corett.moviliza.consultancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The hiring of a consultant.
 *
 * @param number the case number, such as {@code CONS-2026-01}
 * @param linkedCase the mobilization case that pays for it
 * @param restarts the hiring that ended empty and is tried anew in this one
 */
public record Hiring(
        String number,
        @Nullable String linkedCase,
        @Nullable String restarts,
        HiringStatus status,
        String openedBy,
        LocalDate openedOn,
        @Nullable LocalDate endedOn) {}
