package org.corett.moviliza.plenary;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out the numbers that people quote, without gaps, beginning at one each year. */
@Component
class PlenaryNumbers {
    private final JdbcClient database;

    PlenaryNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The next number of a series, such as {@code PL-2026-003}. */
    String next(String series, int year) {
        return String.format(Locale.ROOT, "%s-%d-%03d", series, year, count(series, year));
    }

    /** The next place in a series; two transactions never get the same. */
    int count(String series, int year) {
        return database.sql("insert into numbering (series, year, last) values (:series, :year, 1)"
                        + " on conflict (series, year) do update set last = numbering.last + 1 returning last")
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
