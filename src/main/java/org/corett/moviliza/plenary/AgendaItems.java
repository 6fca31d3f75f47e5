package org.corett.moviliza.plenary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sessions treat. */
@Component
class AgendaItems {
    private static final String SELECT =
            "select a.*, m.title, m.title_english, m.kind, m.subject_case from agenda_item a"
                    + " join motion m on m.number = a.motion ";

    private final JdbcClient database;

    AgendaItems(JdbcClient database) {
        this.database = database;
    }

    void add(String session, int position, Motion motion) {
        database.sql("insert into agenda_item (motion, session, position, text, text_english)"
                        + " values (?, ?, ?, ?, ?)")
                .params(motion.number(), session, position, motion.text(), motion.textEnglish())
                .update();
    }

    /** The session's items in the agenda's order. */
    List<AgendaItem> of(String session) {
        return database.sql(SELECT + "where a.session = :session order by a.position")
                .param("session", session)
                .query(AgendaItem.class)
                .list();
    }

    AgendaItem get(String motion) {
        return database.sql(SELECT + "where a.motion = :motion")
                .param("motion", motion)
                .query(AgendaItem.class)
                .single();
    }

    /** The item, kept from anybody else's change until the transaction ends. */
    AgendaItem locked(String motion) {
        database.sql("select motion from agenda_item where motion = ? for update")
                .param(motion)
                .query(String.class)
                .single();
        return get(motion);
    }

    /** Both organs agree on a new text: the next consultation round begins with it. */
    void amend(String motion, String text) {
        database.sql("update agenda_item set text = :text, text_english = :text, round = round + 1, ballot_ends = null"
                        + " where motion = :motion")
                .param("motion", motion)
                .param("text", text)
                .update();
    }

    /** The next consultation round begins with the text as it stands. */
    void consultAgain(String motion) {
        database.sql("update agenda_item set round = round + 1, ballot_ends = null where motion = ?")
                .param(motion)
                .update();
    }

    /** The ballot that opens now ends on this day; none where the next one has still to open. */
    void ballotEnds(String motion, @Nullable LocalDate day) {
        database.sql("update agenda_item set ballot_ends = :day where motion = :motion")
                .param("day", day)
                .param("motion", motion)
                .update();
    }

    /** Keeps by which agreement the item is voted on; what was kept first stays. */
    void voteAgreed(String motion, String agreement) {
        database.sql("update agenda_item set vote_agreement = ? where motion = ? and vote_agreement is null")
                .params(agreement, motion)
                .update();
    }

    void close(String motion, Outcome outcome, @Nullable String agreement, String summary, OffsetDateTime now) {
        database.sql("update agenda_item set outcome = :outcome, agreement = :agreement, summary = :summary,"
                        + " closed_at = :now where motion = :motion")
                .param("motion", motion)
                .param("outcome", outcome.name())
                .param("agreement", agreement)
                .param("summary", summary)
                .param("now", now)
                .update();
    }

    /** How many agreements the session has adopted so far. */
    int agreements(String session) {
        return database.sql("select count(agreement) from agenda_item where session = ?")
                .param(session)
                .query(Integer.class)
                .single();
    }
}
