package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of accepted letters that were withdrawn, or whose effective date moved. */
@Repository
class AmendedLetters {
    private final JdbcClient database;
    private final Clock clock;

    AmendedLetters(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What became of an accepted letter before its day.
     *
     * @param newDay on which it takes effect instead; absent where it was withdrawn
     */
    record Amended(
            long letter,
            LocalDate oldDay,
            @Nullable LocalDate newDay,
            String reason,
            String madeBy,
            OffsetDateTime madeAt) {}

    /** Those of one change, the first one first. */
    List<Amended> of(String number) {
        return database.sql("select amendment.* from representative_amendment amendment"
                        + " join representative_letter letter on letter.id = amendment.letter"
                        + " where letter.change = ? order by amendment.id")
                .param(number)
                .query(Amended.class)
                .list();
    }

    boolean withdrawn(Letter letter) {
        return database.sql("select exists (select from representative_amendment where letter = ? and new_day is null)")
                .param(letter.id())
                .query(Boolean.class)
                .single();
    }

    void keep(Letter letter, @Nullable LocalDate newDay, String reason, String person) {
        database.sql("insert into representative_amendment (letter, old_day, new_day, reason, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(letter.id(), letter.effectiveOn(), newDay, reason, person, OffsetDateTime.now(clock))
                .update();
    }

    /** Whoever amends a letter of the same change at the same moment waits, and then finds it amended. */
    void lock(String number) {
        database.sql("select number from representative_change where number = ? for update")
                .param(number)
                .query()
                .singleRow();
    }
}
