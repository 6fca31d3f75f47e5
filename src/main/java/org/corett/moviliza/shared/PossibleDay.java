package org.corett.moviliza.shared;

import java.time.LocalDate;

/** A day on which something can have been: what came before it in a case bounds it. */
public final class PossibleDay {
    private PossibleDay() {}

    /** What was done with a source may precede its report, by a year at most. */
    public static LocalDate earliestOf(LocalDate reported) {
        return reported.minusYears(1);
    }

    /** Raises a {@link Refusal} of the field for a day before the earliest one that can be. */
    public static void notBefore(LocalDate earliest, String field, LocalDate day) {
        if (day.isBefore(earliest)) {
            throw new Refusal(
                    field,
                    "date.tooEarly",
                    new Worded(Written.day(Language.ES, earliest), Written.day(Language.EN, earliest)));
        }
    }

    /** Raises a {@link Refusal} of the field for a day that is still to come. */
    public static void notAfter(LocalDate today, String field, LocalDate day) {
        if (day.isAfter(today)) {
            throw new Refusal(field, "date.ahead");
        }
    }
}
