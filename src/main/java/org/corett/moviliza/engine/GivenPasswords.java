package org.corett.moviliza.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Passwords that somebody else gave a person, and therefore knows: she must choose another before anything else. */
@Component
public class GivenPasswords {
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GivenPasswords(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Somebody gave a person a password; she is told in the same transaction. */
    public void given(String username, String giver) {
        database.sql(
                        """
                        insert into password_to_change (username, given_by, given_at) values (?, ?, ?)
                        on conflict (username) do update set given_by = excluded.given_by, given_at = excluded.given_at""")
                .params(username, giver, OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new PasswordGiven(username, giver));
    }

    /** Whether she still has to choose. */
    public boolean stands(String username) {
        return database.sql("select exists (select from password_to_change where username = ?)")
                .param(username)
                .query(Boolean.class)
                .single();
    }

    /** Her password is her own choice, or she has none any more. */
    public void chosen(String username) {
        database.sql("delete from password_to_change where username = ?")
                .param(username)
                .update();
    }
}
