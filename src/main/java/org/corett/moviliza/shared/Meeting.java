package org.corett.moviliza.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * A meeting that a {@link Notice} calls to; each reader gets it as an entry for her calendar.
 *
 * @param id the same in every notice of this meeting
 * @param revision raised each time it moves, so that calendars move their entry
 * @param off whether it does not take place, and calendars strike it out
 */
public record Meeting(
        String id, int revision, Worded title, Instant startsAt, Duration length, String place, boolean off) {
    public Meeting(String id, int revision, Worded title, Instant startsAt, Duration length, String place) {
        this(id, revision, title, startsAt, length, place, false);
    }

    /** The same, called off. */
    public Meeting calledOff() {
        return new Meeting(id, revision, title, startsAt, length, place, true);
    }
}
