package org.corett.moviliza.representatives;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.corett.moviliza.shared.Refusal;

/** A day as somebody typed it into a page. */
final class TypedDay {
    private static final int LAST_YEAR = 2200;

    private TypedDay() {}

    /** Raises {@link Refusal} for what is no day. */
    static LocalDate of(String field, String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.getYear() > LAST_YEAR) {
                throw new Refusal(field, "form.date");
            }
            return day;
        } catch (DateTimeException e) {
            throw new Refusal(field, "form.date");
        }
    }
}
