package org.corett.moviliza.calendar;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.shared.CountryCode;

/**
 * A year of which the list says no holiday of some countries: deadlines set into it would count those days as worked.
 *
 * @param year the first such year
 */
record HolidayGap(int year, Set<CountryCode> countries) {
    /** No deadline that a setting gives is longer, so the list has to reach so far ahead of today. */
    static final int HORIZON_DAYS = 120;

    /** The first one into which a deadline that is set today may fall. */
    static Optional<HolidayGap> near(HolidayList list, LocalDate today) {
        int last = today.plusDays(HORIZON_DAYS).getYear();
        for (int year = today.getYear(); year <= last; year++) {
            Set<CountryCode> missing = EnumSet.allOf(CountryCode.class);
            for (HolidayList.Holiday holiday : list.lines()) {
                if (holiday.day().getYear() == year) {
                    missing.remove(holiday.country());
                }
            }
            if (!missing.isEmpty()) {
                return Optional.of(new HolidayGap(year, missing));
            }
        }
        return Optional.empty();
    }
}
