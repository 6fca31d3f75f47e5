package org.corett.moviliza.plenary;

import java.time.OffsetDateTime;
import java.util.List;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a session leaves undecided when it ends early: its motions wait again, and what was said of them is kept. */
@Component
class Released {
    private final JdbcClient database;

    Released(JdbcClient database) {
        this.database = database;
    }

    /** An item that went back to the list of those that wait. */
    record Item(String motion, int position, String title, String titleEnglish, String subjectCase, String text) {
        String name(Language language) {
            return position + ". " + new Worded(title, titleEnglish).in(language);
        }
    }

    /** Gives back what is open on the session's agenda, whole; what is closed stays decided. */
    void release(String session, OffsetDateTime now) {
        for (String step : List.of(
                """
                insert into released_item (session, motion, position, round, text, released_at)
                select session, motion, position, round, text, :now from agenda_item
                where session = :session and closed_at is null
                """,
                """
                insert into released_answer
                select i.session, p.motion, p.round::varchar, p.country, p.stance, p.reason, p.person, p.stated_at,
                    w.withdrawn_at
                from position_stated p join agenda_item i on i.motion = p.motion
                left join objection_withdrawal w
                    on w.motion = p.motion and w.round = p.round and w.country = p.country
                where i.session = :session and i.closed_at is null
                """,
                """
                insert into released_answer
                select i.session, v.motion, 'VOTE', v.country, v.choice, null, v.person, v.cast_at, null
                from vote_cast v join agenda_item i on i.motion = v.motion
                where i.session = :session and i.closed_at is null
                """,
                """
                insert into released_amendment
                select i.session, a.motion, a.round, a.attempt, a.text, a.proposed_by, a.proposer, a.proposed_at,
                    a.agreed, a.answered_by, a.answerer, a.answered_at, a.reason
                from amendment a join agenda_item i on i.motion = a.motion
                where i.session = :session and i.closed_at is null
                """)) {
            var statement = database.sql(step).param("session", session);
            (step.contains(":now") ? statement.param("now", now) : statement).update();
        }
        for (String table : List.of("objection_withdrawal", "position_stated", "vote_cast", "amendment")) {
            database.sql("delete from " + table + " where motion in (select motion from agenda_item"
                            + " where session = :session and closed_at is null)")
                    .param("session", session)
                    .update();
        }
        database.sql("delete from agenda_item where session = ? and closed_at is null")
                .param(session)
                .update();
        database.sql("update motion set session = null where session = ? and outcome is null")
                .param(session)
                .update();
    }

    /** What the session gave back, in the agenda's order. */
    List<Item> of(String session) {
        return database.sql("select r.motion, r.position, m.title, m.title_english, m.subject_case, r.text"
                        + " from released_item r join motion m on m.number = r.motion where r.session = ?"
                        + " order by r.position")
                .param(session)
                .query(Item.class)
                .list();
    }
}
