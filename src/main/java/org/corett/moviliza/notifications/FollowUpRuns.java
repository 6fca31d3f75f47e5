package org.corett.moviliza.notifications;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when follow-up dates have been heeded. */
@Repository
class FollowUpRuns {
    private final JdbcClient database;

    FollowUpRuns(JdbcClient database) {
        this.database = database;
    }

    /** Whether nothing has been heeded since that moment. */
    boolean owed(Instant since) {
        return database.sql("select not exists (select from follow_up_run where heeded_until >= ?)")
                .param(since.atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /**
     * Heeds what has come until now, and returns until when that had been done before; empty the first time. Of two
     * programs the second waits, and finds that there is nothing left.
     */
    Optional<Instant> heed(Instant now) {
        database.sql("insert into follow_up_run (heeded_until) values (null) on conflict do nothing")
                .update();
        Optional<Instant> last = database.sql("select heeded_until from follow_up_run for update")
                .query((row, number) -> Optional.ofNullable(row.getObject("heeded_until", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant))
                .single();
        database.sql("update follow_up_run set heeded_until = ?")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
        return last;
    }
}
