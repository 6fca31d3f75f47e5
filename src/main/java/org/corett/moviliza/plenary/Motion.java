package org.corett.moviliza.plenary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something put to the Plenary: its text never changes here, an amended one belongs to the session's item. */
record Motion(
        String number,
        MotionKind kind,
        String subjectCase,
        String title,
        String text,
        LocalDate proposedOn,
        @Nullable String session,
        @Nullable Outcome outcome) {}
