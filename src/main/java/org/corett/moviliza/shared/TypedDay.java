package org.corett.moviliza.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as a field of a page receives it: as browsers send it, or as people type it, the day first. */
public final class TypedDay {
    private static final Pattern BY_PEOPLE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private static final int LAST_YEAR = 2200;

    private TypedDay() {}

    /** Raises {@link Refusal} of the field for what is no day, or none that anybody means. */
    public static LocalDate of(String field, String typed) {
        return of(typed.strip())
                .filter(day -> day.getYear() <= LAST_YEAR)
                .orElseThrow(() -> new Refusal(field, "form.date"));
    }

    /** Empty for what is no day. */
    public static Optional<LocalDate> of(String typed) {
        try {
            Matcher parts = BY_PEOPLE.matcher(typed);
            return Optional.of(
                    parts.matches()
                            ? LocalDate.of(number(parts.group(3)), number(parts.group(2)), number(parts.group(1)))
                            : LocalDate.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /** The day in people's order, as an example of what to type. */
    public static String example(LocalDate day) {
        return String.format("%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }
}
