package org.corett.moviliza.notifications;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.shared.Shown;
import org.jspecify.annotations.Nullable;

/**
 * How a person wants her mail.
 *
 * @param weekdays on which she reads a digest, where she named days
 * @param lastDigest the day of the last one, or on which she chose to have them
 */
record Preference(String username, Rhythm rhythm, Set<DayOfWeek> weekdays, @Nullable LocalDate lastDigest) {

    /** Of somebody who has said nothing. */
    static Preference atOnce(String username) {
        return new Preference(username, Rhythm.AT_ONCE, Set.of(), null);
    }

    /** Names what she chose, as it stands. */
    public String shown() {
        return Shown.of(rhythm, digits());
    }

    /** Whether a digest is hers on this day. */
    boolean digestOn(LocalDate day) {
        return switch (rhythm) {
            case AT_ONCE -> false;
            case DAILY -> true;
            case WEEKDAYS -> weekdays.contains(day.getDayOfWeek());
        };
    }

    /**
     * The day whose digest is still to be written: the latest of hers since the last one, also where the program did not
     * run on that day.
     *
     * @param last the day until which they are due
     */
    Optional<LocalDate> owed(LocalDate last) {
        LocalDate from = lastDigest == null ? last : lastDigest.plusDays(1);
        LocalDate week = last.minusDays(DayOfWeek.values().length - 1L);
        LocalDate earliest = from.isBefore(week) ? week : from;
        for (LocalDate day = last; !day.isBefore(earliest); day = day.minusDays(1)) {
            if (digestOn(day)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** The next day after this one on which she reads a digest. */
    LocalDate nextDigestAfter(LocalDate day) {
        LocalDate next = day.plusDays(1);
        for (int i = 1; i < 7 && !digestOn(next); i++) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Monday is 1. */
    String digits() {
        StringBuilder digits = new StringBuilder();
        weekdays.stream().sorted().forEach(day -> digits.append(day.getValue()));
        return digits.toString();
    }

    static Set<DayOfWeek> weekdays(String digits) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        digits.chars()
                .filter(digit -> digit >= '1' && digit <= '7')
                .forEach(digit -> days.add(DayOfWeek.of(digit - '0')));
        return days;
    }
}
