package org.corett.moviliza.documents;

import org.corett.moviliza.casework.CaseNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of acts, without gaps: one is taken before the act is printed, and is the next one's where no print came about. */
@Component
@Transactional
class ActNumbers {
    private static final String SERIES = "ACTO";
    private static final int DIGITS = 4;

    private final JdbcClient database;
    private final CaseNumbers numbers;

    ActNumbers(JdbcClient database, CaseNumbers numbers) {
        this.database = database;
        this.numbers = numbers;
    }

    /** A number of the year for an act that is printed now. */
    public String take(int year) {
        return database.sql("update act_number set taken_at = now() where number = (select number from act_number"
                        + " where number like :year and taken_at < now() - interval '15 minutes'"
                        + " order by length(number), number limit 1 for update skip locked) returning number")
                .param("year", SERIES + "-" + year + "-%")
                .query(String.class)
                .optional()
                .orElseGet(() -> {
                    String number = numbers.next(SERIES, year, DIGITS);
                    database.sql("insert into act_number (number) values (?)")
                            .param(number)
                            .update();
                    return number;
                });
    }

    /** The act bears its number. */
    public void used(String number) {
        database.sql("delete from act_number where number = ?").param(number).update();
    }

    /** No act bears it. */
    public void giveBack(String number) {
        database.sql("update act_number set taken_at = '-infinity' where number = ?")
                .param(number)
                .update();
    }
}
