package org.corett.moviliza.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Lets no day through that the program cannot count with: {@code infinity}, which PostgreSQL holds, or the year 294276. */
final class PossibleDays {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final long DAY = 86_400_000;
    private static final long FIRST = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay() * DAY;
    private static final long LAST = LocalDate.of(LAST_YEAR, 12, 31).toEpochDay() * DAY + DAY;

    private PossibleDays() {}

    /** The same rows; asked for such a day, they throw. */
    static ResultSet of(ResultSet rows) {
        return (ResultSet) Proxy.newProxyInstance(
                PossibleDays.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (proxy, method, arguments) -> {
                    try {
                        Object value = method.invoke(rows, arguments);
                        check(value);
                        return value;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** Throws {@link DateTimeException} for a day that none can be. */
    static void check(@Nullable Object value) {
        if (value instanceof LocalDate day && impossible(day.getYear())
                || value instanceof OffsetDateTime moment && impossible(moment.getYear())
                || value instanceof LocalDateTime moment && impossible(moment.getYear())
                || value instanceof Date moment && (moment.getTime() < FIRST || moment.getTime() > LAST)) {
            throw new DateTimeException("a day that none can be: " + value);
        }
    }

    private static boolean impossible(int year) {
        return year < FIRST_YEAR || year > LAST_YEAR;
    }
}
