package org.corett.moviliza.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CountryCode;
import org.springframework.stereotype.Component;

/**
 * How the coalition counts days: calendar days; what falls on a weekend or on a holiday of a country that it is due
 * for moves forward to a day on which all of them work [gaps, heading].
 */
@Component
public class WorkingDays {
    private static final Set<CountryCode> ALL = EnumSet.allOf(CountryCode.class);

    private final Holidays holidays;
    private final People people;

    WorkingDays(Holidays holidays, People people) {
        this.holidays = holidays;
        this.people = people;
    }

    /** So many days later, for all nine countries. */
    public LocalDate forAll(LocalDate day, int days) {
        return forAll(day.plusDays(days));
    }

    /** The day itself, or the next on which all nine countries work. */
    public LocalDate forAll(LocalDate day) {
        return next(day, ALL);
    }

    /** So many days later, for the countries that hold the Presidency and the Secretariat: they act together. */
    public LocalDate forOffices(LocalDate day, int days) {
        return forOffices(day.plusDays(days));
    }

    /** The day itself, or the next on which the countries work that hold the two offices today. */
    public LocalDate forOffices(LocalDate day) {
        return next(day, Set.copyOf(people.holders().values()));
    }

    /**
     * The day itself, or the Monday after a weekend: for days that partners, applicants and the public are held to, who
     * keep no country's holidays.
     */
    public static LocalDate pastWeekend(LocalDate day) {
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

    private LocalDate next(LocalDate day, Set<CountryCode> countries) {
        HolidayList list = holidays.inForce();
        LocalDate next = day;
        while (weekend(next) || list.free(next, countries)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
