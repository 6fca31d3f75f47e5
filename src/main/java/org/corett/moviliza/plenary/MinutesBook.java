package org.corett.moviliza.plenary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Minutes of sessions, with what countries and organs said about each version; kept for good [gaps 33]. */
@Component
class MinutesBook {
    private final JdbcClient database;

    MinutesBook(JdbcClient database) {
        this.database = database;
    }

    /** How far minutes have come. */
    enum State {
        DRAFT,
        SIGNED,
        APPROVED
    }

    /** The minutes of a session in their latest version. */
    record Minutes(
            String session,
            State state,
            int version,
            String text,
            @Nullable LocalDate signedOn,
            @Nullable LocalDate approvedOn,
            @Nullable String approvedIn) {}

    /** What a country said about a draft; silence leaves none. */
    record Comment(CountryCode country, @Nullable String comment) {}

    /** Whether an organ signs, and if not, why. */
    record Signature(String organ, boolean agreed, @Nullable String reason, String person) {}

    Optional<Minutes> find(String session) {
        return database.sql("select * from minutes where session = ?")
                .param(session)
                .query(Minutes.class)
                .optional();
    }

    void draft(String session, String text, LocalDate today) {
        database.sql("insert into minutes (session, state, version, text, drafted_on)"
                        + " values (:session, 'DRAFT', 1, :text, :today)"
                        + " on conflict (session) do update set text = :text, version = minutes.version + 1,"
                        + " drafted_on = :today")
                .param("session", session)
                .param("text", text)
                .param("today", today)
                .update();
    }

    void comment(Minutes minutes, CountryCode country, @Nullable String comment, String person, OffsetDateTime now) {
        database.sql("insert into minutes_comment values (?, ?, ?, ?, ?, ?)")
                .params(minutes.session(), minutes.version(), country.name(), comment, person, now)
                .update();
    }

    /** The comments on the latest version that say something. */
    List<Comment> comments(String session) {
        return database.sql("select c.country, c.comment from minutes_comment c"
                        + " join minutes m on m.session = c.session and m.version = c.version"
                        + " where c.session = ? and c.comment is not null order by c.country")
                .param(session)
                .query(Comment.class)
                .list();
    }

    void sign(
            Minutes minutes, String organ, boolean agreed, @Nullable String reason, String person, OffsetDateTime now) {
        database.sql("insert into minutes_signature values (?, ?, ?, ?, ?, ?, ?)")
                .params(minutes.session(), minutes.version(), organ, agreed, reason, person, now)
                .update();
    }

    /** What the organs said about the latest version. */
    List<Signature> signatures(String session) {
        return database.sql("select s.organ, s.agreed, s.reason, s.person from minutes_signature s"
                        + " join minutes m on m.session = s.session and m.version = s.version"
                        + " where s.session = ? order by s.given_at")
                .param(session)
                .query(Signature.class)
                .list();
    }

    void signed(String session, LocalDate today) {
        database.sql("update minutes set state = 'SIGNED', signed_on = ? where session = ?")
                .params(today, session)
                .update();
    }

    void approve(String session, String approvedIn, LocalDate today) {
        database.sql("update minutes set state = 'APPROVED', approved_on = ?, approved_in = ? where session = ?")
                .params(today, approvedIn, session)
                .update();
    }
}
