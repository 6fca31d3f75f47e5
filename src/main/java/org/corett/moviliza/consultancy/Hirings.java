package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.casework.CaseNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The hirings of consultants, running and ended [000 §7.2]. */
@Service
@Transactional
public class Hirings {
    private final JdbcClient database;
    private final CaseNumbers numbers;
    private final Calls calls;
    private final Clock clock;

    Hirings(JdbcClient database, CaseNumbers numbers, Calls calls, Clock clock) {
        this.database = database;
        this.numbers = numbers;
        this.calls = calls;
        this.clock = clock;
    }

    /** So many of them, the latest first. */
    public List<Hiring> page(int size, long offset) {
        return database.sql(
                        "select * from hiring order by opened_on desc, length(number) desc, number desc limit ? offset ?")
                .params(size, offset)
                .query(Hiring.class)
                .list();
    }

    public long count() {
        return database.sql("select count(*) from hiring").query(Long.class).single();
    }

    /** Whether there has ever been one. */
    public boolean any() {
        return database.sql("select exists (select from hiring)")
                .query(Boolean.class)
                .single();
    }

    public Optional<Hiring> find(String number) {
        return database.sql("select * from hiring where number = ?")
                .param(number)
                .query(Hiring.class)
                .optional();
    }

    /** Throws for a number that does not exist. */
    public Hiring get(String number) {
        return find(number).orElseThrow(() -> new NoSuchElementException("no hiring " + number));
    }

    /** The hirings in which this one is tried anew. */
    List<Hiring> restarting(String number) {
        return database.sql("select * from hiring where restarts = ? order by number")
                .param(number)
                .query(Hiring.class)
                .list();
    }

    Hiring open(@Nullable String linkedCase, @Nullable String restarts, String person) {
        LocalDate today = LocalDate.now(clock);
        String number = numbers.next("CONS", today.getYear(), 2);
        database.sql("insert into hiring (number, linked_case, restarts, status, opened_by, opened_on)"
                        + " values (?, ?, ?, 'DEFINING', ?, ?)")
                .params(number, linkedCase, restarts, person, today)
                .update();
        return get(number);
    }

    void link(String number, @Nullable String linkedCase) {
        database.sql("update hiring set linked_case = ? where number = ?")
                .params(linkedCase, number)
                .update();
    }

    void moveTo(String number, HiringStatus status) {
        if (status.ended()) {
            calls.end(number);
        }
        database.sql("update hiring set status = ?, ended_on = ? where number = ?")
                .params(status.name(), status.ended() ? LocalDate.now(clock) : null, number)
                .update();
    }
}
