package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened in each hiring, when and by whom; entries stay as they are. */
@Component
class HiringLog {
    private final JdbcClient database;
    private final Clock clock;

    HiringLog(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * One event.
     *
     * @param code names the text {@code consultancy.event.<code>}
     * @param person absent where the program acted by itself
     * @param detail what the text tells beside, such as a reason or a figure
     */
    record Entry(String code, OffsetDateTime happenedAt, @Nullable String person, @Nullable String detail) {}

    void record(String hiring, String code, @Nullable String person, @Nullable String detail) {
        database.sql("insert into hiring_event (hiring, happened_at, code, person, detail) values (?, ?, ?, ?, ?)")
                .params(hiring, OffsetDateTime.now(clock), code, person, detail)
                .update();
    }

    /** Oldest first. */
    List<Entry> of(String hiring) {
        return database.sql("select code, happened_at, person, detail from hiring_event where hiring = ? order by id")
                .param(hiring)
                .query(Entry.class)
                .list();
    }
}
