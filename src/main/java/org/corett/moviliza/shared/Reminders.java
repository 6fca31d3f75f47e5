package org.corett.moviliza.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Whether a reminder has still something to say. Timers that stood still ring all at once, those of days that are long
 * gone too: of several reminders of one thing the last is sent, and none of what has passed.
 */
public final class Reminders {
    private Reminders() {}

    /** Whether the next reminder of the same thing, or what it reminds of, is still to come. */
    public static boolean stand(Instant next, Clock clock) {
        return clock.instant().isBefore(next);
    }

    /** The same where the next is a matter of days: it is there as soon as its day begins. */
    public static boolean stand(LocalDate next, Clock clock) {
        return LocalDate.now(clock).isBefore(next);
    }
}
