package org.corett.moviliza.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the days of one table are written. A spreadsheet writes all of them in the order of its machine, 15/9/2026 or
 * 9/15/2026, and of one alone nobody can say which; all together tell.
 */
public enum TypedDays {
    /** 2026-09-15. */
    YEAR_FIRST,
    /** 15/9/2026. */
    DAY_FIRST,
    /** 9/15/2026. */
    MONTH_FIRST,
    /** Both may be meant. */
    UNKNOWN;

    private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern OTHER = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final int MONTHS = 12;
    private static final int CENTURY = 2000;

    /** Where one has the year first, all have. */
    public static TypedDays of(Collection<String> typed) {
        boolean days = false;
        boolean months = false;
        boolean any = false;
        for (String one : typed) {
            if (YEAR.matcher(one).matches()) {
                return YEAR_FIRST;
            }
            Matcher parts = OTHER.matcher(one);
            if (parts.matches()) {
                any = true;
                days |= Integer.parseInt(parts.group(1)) > MONTHS;
                months |= Integer.parseInt(parts.group(3)) > MONTHS;
            }
        }
        if (days != months) {
            return days ? DAY_FIRST : MONTH_FIRST;
        }
        return any ? UNKNOWN : YEAR_FIRST;
    }

    /** Empty for what is no day in this order. */
    public Optional<LocalDate> day(String typed) {
        Matcher parts = (this == YEAR_FIRST ? YEAR : OTHER).matcher(typed);
        if (this == UNKNOWN || !parts.matches()) {
            return Optional.empty();
        }
        try {
            if (this == YEAR_FIRST) {
                return Optional.of(LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3)));
            }
            int year = number(parts, 4) < 100 ? CENTURY + number(parts, 4) : number(parts, 4);
            return Optional.of(
                    this == DAY_FIRST
                            ? LocalDate.of(year, number(parts, 3), number(parts, 1))
                            : LocalDate.of(year, number(parts, 1), number(parts, 3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
