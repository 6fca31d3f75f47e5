package org.corett.moviliza.mobilization;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives out case numbers without gaps, beginning at one each year; a rolled-back case gives its number back. */
@Component
class CaseNumbers {
    private final JdbcClient database;

    CaseNumbers(JdbcClient database) {
        this.database = database;
    }

    /** The year's next number, such as {@code MR-2026-001}. */
    String next(int year) {
        int count = database.sql("insert into mobilization_numbering (year, last) values (:year, 1)"
                        + " on conflict (year) do update set last = mobilization_numbering.last + 1 returning last")
                .param("year", year)
                .query(Integer.class)
                .single();
        return String.format(Locale.ROOT, "MR-%d-%03d", year, count);
    }
}
