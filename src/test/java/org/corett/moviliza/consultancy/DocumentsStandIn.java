package org.corett.moviliza.consultancy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives offers documents without their applicants' pages, which have tests of their own. */
@Component
class DocumentsStandIn {
    private final Calls calls;
    private final JdbcClient database;
    private final Clock clock;

    DocumentsStandIn(Calls calls, JdbcClient database, Clock clock) {
        this.calls = calls;
        this.database = database;
        this.clock = clock;
    }

    /** One curriculum to each offer of the open call, with this name; the files' numbers in the order of the offers. */
    List<Long> attach(String hiring, String name) {
        Call call = calls.latest(hiring);
        return database
                .sql("select id from offer where call = ? order by id")
                .param(call.id())
                .query(Long.class)
                .list()
                .stream()
                .map(offer -> attach(offer, name))
                .toList();
    }

    private long attach(long offer, String name) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        long application = database.sql("select application from offer where id = ?")
                .param(offer)
                .query(Long.class)
                .single();
        long file = database.sql("insert into application_file (application, kind, name, size, sha256, content,"
                        + " uploaded_at) values (?, 'CURRICULUM', ?, ?, ?, ?, ?) returning id")
                .params(application, name, 4, "0".repeat(64), "%PDF".getBytes(StandardCharsets.UTF_8), now)
                .query(Long.class)
                .single();
        database.sql("insert into offer_file (offer, file) values (?, ?)")
                .params(offer, file)
                .update();
        return file;
    }
}
