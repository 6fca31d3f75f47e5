package org.corett.moviliza.consultancy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the selection of a call stands.
 *
 * @param proposed the place that both organs propose after too few evaluations
 * @param selected the place that is selected
 */
public record Selection(
        Ground ground,
        @Nullable Integer proposed,
        @Nullable OffsetDateTime objectionsEnd,
        @Nullable Integer selected,
        @Nullable LocalDate selectedOn) {

    /** What the selection rests on [gaps 22]. */
    public enum Ground {
        CLEAR,
        TIE,
        TOO_FEW,
        OBJECTION;

        /** Whether a joint meeting has to find the way. */
        boolean needsMeeting() {
            return this == TIE || this == OBJECTION;
        }
    }
}
