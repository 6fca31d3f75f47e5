package org.corett.moviliza.plenary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.corett.moviliza.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/** One call of a session: a day, an hour and a place; without quorum another one follows. */
record Sitting(
        String session,
        int ordinal,
        LocalDate sitsOn,
        LocalTime startsAt,
        String place,
        LocalDate convenedOn,
        @Nullable LocalDate commentsUntil,
        @Nullable Held heldAs,
        @Nullable OffsetDateTime heldAt,
        @Nullable Chair chair,
        @Nullable CountryCode chairCountry,
        @Nullable String remarks,
        @Nullable OffsetDateTime confirmedAt) {

    /** With quorum a sitting decides; without it, it informs and takes no agreement [gaps 2]. */
    enum Held {
        DECISIVE,
        INFORMATIVE
    }

    /** Who presides: the Presidency, the country that it names, or else the Secretariat [gaps 9]. */
    enum Chair {
        PRESIDENCY,
        DEPUTY_COUNTRY,
        TECHNICAL_SECRETARIAT
    }
}
