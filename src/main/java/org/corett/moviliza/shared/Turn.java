package org.corett.moviliza.shared;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets those who do the same thing at the same moment do it one after the other, so that the second sees the first's. */
@Component
public class Turn {
    private final JdbcClient database;

    Turn(JdbcClient database) {
        this.database = database;
    }

    /** Waits until nobody else has the turn, and keeps it until the transaction ends, inside which it is called. */
    public void await(String thing) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(thing)
                .query()
                .singleRow();
    }
}
