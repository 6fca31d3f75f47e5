package org.corett.moviliza.plenary;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** New texts that one organ proposes and the other one confirms or returns. */
@Component
class Amendments {
    private final JdbcClient database;

    Amendments(JdbcClient database) {
        this.database = database;
    }

    /** A proposed text; {@code agreed} is absent until the other organ answers. */
    record Amendment(
            String motion,
            int round,
            int attempt,
            String text,
            String proposedBy,
            String proposer,
            @Nullable Boolean agreed,
            @Nullable String answeredBy,
            @Nullable String reason) {}

    void propose(AgendaItem item, String text, String organ, String person, OffsetDateTime now) {
        database.sql("insert into amendment (motion, round, attempt, text, proposed_by, proposer, proposed_at)"
                        + " values (?, ?, (select count(*) + 1 from amendment where motion = ? and round = ?),"
                        + " ?, ?, ?, ?)")
                .params(item.motion(), item.round(), item.motion(), item.round(), text, organ, person, now)
                .update();
    }

    void answer(
            Amendment proposed,
            boolean agreed,
            @Nullable String reason,
            String organ,
            String person,
            OffsetDateTime now) {
        database.sql("update amendment set agreed = ?, reason = ?, answered_by = ?, answerer = ?, answered_at = ?"
                        + " where motion = ? and round = ? and attempt = ?")
                .params(agreed, reason, organ, person, now, proposed.motion(), proposed.round(), proposed.attempt())
                .update();
    }

    /** The text that waits for the other organ's answer. */
    Optional<Amendment> proposed(AgendaItem item) {
        return of(item).stream().filter(one -> one.agreed() == null).findFirst();
    }

    /** The text that the other organ returned last. */
    Optional<Amendment> returned(AgendaItem item) {
        return of(item).stream()
                .filter(one -> Boolean.FALSE.equals(one.agreed()))
                .findFirst();
    }

    /** The text on which both organs agreed after a round, for the next one. */
    Optional<String> agreed(String motion, int round) {
        return database.sql("select text from amendment where motion = ? and round = ? and agreed")
                .params(motion, round)
                .query(String.class)
                .optional();
    }

    /** What was proposed in the item's present round, the latest first. */
    private List<Amendment> of(AgendaItem item) {
        return database.sql("select * from amendment where motion = ? and round = ? order by attempt desc")
                .params(item.motion(), item.round())
                .query(Amendment.class)
                .list();
    }
}
