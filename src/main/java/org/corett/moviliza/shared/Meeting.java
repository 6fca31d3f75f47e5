package org.corett.moviliza.shared;

import java.time.Duration;
import java.time.Instant;

/**
 * A meeting that a {@link Notice} calls to; each reader gets it as an entry for her calendar.
 *
 * @param id the same in every notice of this meeting
 * @param revision raised each time it moves, so that calendars move their entry
 */
public record Meeting(String id, int revision, Worded title, Instant startsAt, Duration length, String place) {}
