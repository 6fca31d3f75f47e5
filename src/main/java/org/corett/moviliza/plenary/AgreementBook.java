package org.corett.moviliza.plenary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Shown;
import org.corett.moviliza.shared.Slice;
import org.corett.moviliza.shared.Turn;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The agreements by their numbers, and what became of each; what was recorded once stays beneath what follows. */
@Component
class AgreementBook {
    static final int PAGE = 25;

    private static final String SELECT =
            """
            select i.motion, i.agreement, i.session, s.label, m.title, m.title_english, m.subject_case, i.closed_at,
                m.kind = 'MINUTES' as minutes, f.fulfilled_on, f.account
            from agenda_item i
            join motion m on m.number = i.motion
            join plenary_session s on s.number = i.session
            left join lateral (select fulfilled_on, account from fulfilment
                where fulfilment.motion = i.motion order by id desc limit 1) f on true
            where i.agreement is not null
            """;

    private final JdbcClient database;
    private final Turn turn;

    AgreementBook(JdbcClient database, Turn turn) {
        this.database = database;
        this.turn = turn;
    }

    /** Which agreements are asked for. */
    enum Standing {
        ALL(""),
        /** Minutes that are approved leave nothing to be done. */
        PENDING(" and f.fulfilled_on is null and m.kind <> 'MINUTES'"),
        FULFILLED(" and f.fulfilled_on is not null");

        private final String condition;

        Standing(String condition) {
            this.condition = condition;
        }
    }

    /**
     * An agreement.
     *
     * @param minutes whether it approves minutes, which leaves nothing to be fulfilled
     * @param account what the Secretariat wrote last of what became of it
     */
    record Line(
            String motion,
            String agreement,
            String session,
            String label,
            String title,
            String titleEnglish,
            String subjectCase,
            OffsetDateTime closedAt,
            boolean minutes,
            @Nullable LocalDate fulfilledOn,
            @Nullable String account) {

        /** Names what became of it, as it stands. */
        public String shown() {
            return Shown.of(String.valueOf(fulfilledOn), String.valueOf(account));
        }

        public String title(Language language) {
            return new Worded(title, titleEnglish).in(language);
        }
    }

    /** The agreements of that standing, the latest first. */
    Slice<Line> find(Standing standing, int page) {
        List<Line> lines = database.sql(SELECT + standing.condition
                        + " order by i.closed_at desc, i.motion desc limit :limit offset :offset")
                .param("limit", PAGE + 1)
                .param("offset", Slice.offset(page, PAGE))
                .query(Line.class)
                .list();
        return Slice.of(lines, page, PAGE);
    }

    /** Those of a session, in their order. */
    List<Line> of(String session) {
        return database.sql(SELECT + " and i.session = :session order by i.position")
                .param("session", session)
                .query(Line.class)
                .list();
    }

    Optional<Line> find(String motion) {
        return database.sql(SELECT + " and i.motion = :motion")
                .param("motion", motion)
                .query(Line.class)
                .optional();
    }

    /**
     * Keeps what became of an agreement; the same once only.
     *
     * @param fulfilledOn none while it is not fulfilled
     * @param seen what the page showed; empty where nobody saw one
     * @return false where something else has been kept since
     */
    @Transactional
    public boolean record(
            String motion,
            @Nullable LocalDate fulfilledOn,
            String account,
            String seen,
            String person,
            OffsetDateTime now) {
        turn.await(motion + ":fulfilment");
        Line stands = find(motion).orElseThrow();
        if (Objects.equals(stands.fulfilledOn(), fulfilledOn) && account.equals(stands.account())) {
            return true;
        }
        if (!seen.isEmpty() && !seen.equals(stands.shown())) {
            return false;
        }
        database.sql("insert into fulfilment (motion, fulfilled_on, account, recorded_by, recorded_at)"
                        + " values (:motion, :fulfilledOn, :account, :person, :now)")
                .param("motion", motion)
                .param("fulfilledOn", fulfilledOn)
                .param("account", account)
                .param("person", person)
                .param("now", now)
                .update();
        return true;
    }
}
