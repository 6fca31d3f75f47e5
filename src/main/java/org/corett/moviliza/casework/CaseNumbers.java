package org.corett.moviliza.casework;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives out the numbers that people quote, without gaps, each series beginning at one each year; a rolled-back case gives
 * its number back.
 */
@Component
public class CaseNumbers {
    private final JdbcClient database;

    CaseNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The next number of a series with three digits, such as {@code MR-2026-001}. */
    public String next(String series, int year) {
        return next(series, year, 3);
    }

    /** The next number of a series with so many digits, such as {@code CONS-2026-01}. */
    public String next(String series, int year, int digits) {
        return String.format(Locale.ROOT, "%s-%d-%0" + digits + "d", series, year, count(series, year));
    }

    /** The next place in a series; two transactions never get the same. */
    public int count(String series, int year) {
        return database.sql("insert into numbering (series, year, last) values (:series, :year, 1)"
                        + " on conflict (series, year) do update set last = numbering.last + 1 returning last")
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }
}
