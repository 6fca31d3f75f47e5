package org.corett.moviliza.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links to another password that somebody asked for: kept before she is told so, and gone once they are answered. */
@Service
@Transactional
class PasswordRequests {
    /** So many may wait; more come from somebody who means no good. */
    private static final int MOST = 100;

    /** Whoever still waits after a day has asked again. */
    private static final int HOURS = 24;

    private final JdbcClient database;
    private final ForgottenPasswords passwords;
    private final Clock clock;

    PasswordRequests(JdbcClient database, ForgottenPasswords passwords, Clock clock) {
        this.database = database;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Keeps it and returns its number; empty where too many wait. */
    Optional<Long> keep(String account) {
        return database.sql("insert into password_request (account, requested_at)"
                        + " select ?, ? where (select count(*) from password_request) < ? returning id")
                .params(account, OffsetDateTime.now(clock), MOST)
                .query(Long.class)
                .optional();
    }

    void answer(long number) {
        database.sql("delete from password_request where id = ? returning account")
                .param(number)
                .query(String.class)
                .optional()
                .ifPresent(passwords::send);
    }

    /** What an earlier run left, or a fault. */
    List<Long> waiting() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.sql("delete from password_request where requested_at < ?")
                .param(now.minusHours(HOURS))
                .update();
        return database.sql("select id from password_request where requested_at < ? order by id")
                .param(now.minusSeconds(30))
                .query(Long.class)
                .list();
    }
}
