package org.corett.moviliza.calls;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.corett.moviliza.shared.EmailAddress;
import org.corett.moviliza.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links that somebody asked for: kept before she is told so, and gone once the letter is written. */
@Service
@Transactional
class LinkRequests {
    /** So many may wait, an hour's letters; more come from somebody who means no good. */
    static final int MOST = 1_000;

    /** Whoever still waits after a day has asked again. */
    private static final int HOURS = 24;

    private final JdbcClient database;
    private final Applications applications;
    private final Clock clock;

    LinkRequests(JdbcClient database, Applications applications, Clock clock) {
        this.database = database;
        this.applications = applications;
        this.clock = clock;
    }

    private record Request(long call, String email, String language) {}

    /** Keeps it and returns its number; empty where too many wait. */
    Optional<Long> keep(Call call, EmailAddress address, Language language) {
        return database.sql("insert into link_request (call, email, language, requested_at)"
                        + " select ?, ?, ?, ? where (select count(*) from link_request) < ? returning id")
                .params(
                        call.id(),
                        address.key(),
                        language.name().toLowerCase(Locale.ROOT),
                        OffsetDateTime.now(clock),
                        MOST)
                .query(Long.class)
                .optional();
    }

    /**
     * Writes the letter.
     *
     * @return her mailbox; empty where no link was sent, which nobody outside may be told
     */
    Optional<UUID> answer(long number) {
        Optional<Request> request = database.sql(
                        "delete from link_request where id = ? returning call, email, language")
                .param(number)
                .query(Request.class)
                .optional();
        return request.flatMap(asked -> {
            Call call = database.sql("select * from public_call where id = ?")
                    .param(asked.call())
                    .query(Calls::call)
                    .single();
            Language language = Language.valueOf(asked.language().toUpperCase(Locale.ROOT));
            return applications.sendLink(call, asked.email(), language);
        });
    }

    /** What an earlier run left, or a fault. */
    List<Long> waiting() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.sql("delete from link_request where requested_at < ?")
                .param(now.minusHours(HOURS))
                .update();
        return database.sql("select id from link_request where requested_at < ? order by id limit 100")
                .param(now.minusSeconds(30))
                .query(Long.class)
                .list();
    }
}
