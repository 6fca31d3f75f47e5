package org.corett.moviliza.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something of a case that was one thing and became another, such as a sheet's amount or a deadline.
 *
 * @param day on which it changed
 * @param at when on that day; absent where only the day was kept, which is then when the person completed her task
 * @param person username of the one who changed it
 * @param what has changed, in the reader's language
 * @param before absent where there was nothing
 * @param reason in the person's own words
 */
public record CaseChange(
        LocalDate day,
        @Nullable Instant at,
        @Nullable String person,
        String what,
        @Nullable String before,
        String after,
        @Nullable String reason) {}
