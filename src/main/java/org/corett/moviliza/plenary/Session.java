package org.corett.moviliza.plenary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A session of the Plenary: its case number, and the label that minutes and agreements quote. */
record Session(
        String number,
        String label,
        SessionKind kind,
        String convenedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate endedEarlyOn,
        @Nullable End endedEarlyAs) {

    /** How a session ends that does not treat all of its items. */
    enum End {
        /** By the Presidency, with a reason. */
        CANCELLED,
        /** From outside, by an administrator. */
        REMOVED
    }
}
