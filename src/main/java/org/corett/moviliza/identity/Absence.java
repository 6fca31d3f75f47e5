package org.corett.moviliza.identity;

import java.time.LocalDate;

/** Days on which a titular's alternate stands in for her, the first and the last included. */
public record Absence(long id, String username, LocalDate startsOn, LocalDate endsOn) {

    /** Whether it holds on the day. */
    public boolean on(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
