package org.corett.moviliza.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** How the coalition counts days: calendar days, and a due date on a weekend moves to Monday [gaps, heading]. */
public final class Deadlines {
    private Deadlines() {}

    /** The day so many calendar days later, or the Monday after when that is a weekend. */
    public static LocalDate after(LocalDate day, int days) {
        return workingDay(day.plusDays(days));
    }

    /** The day itself, or the Monday after when it is a weekend. */
    public static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
    }

    /** Whether the day is a Saturday or a Sunday. */
    public static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
