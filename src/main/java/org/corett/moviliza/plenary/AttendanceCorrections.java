package org.corett.moviliza.plenary;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was put right of a sitting's attendance, by whom and why; kept beside the attendance that counts. */
@Component
class AttendanceCorrections {
    private final JdbcClient database;

    AttendanceCorrections(JdbcClient database) {
        this.database = database;
    }

    /** One country's attendance put right; {@code agreed} is absent until the Presidency answers. */
    record Correction(
            long id,
            String session,
            int ordinal,
            CountryCode country,
            Presence was,
            Presence becomes,
            String reason,
            String proposedBy,
            OffsetDateTime proposedAt,
            @Nullable Boolean agreed,
            @Nullable OffsetDateTime appliedAt) {}

    void propose(
            Sitting sitting,
            CountryCode country,
            Presence was,
            Presence becomes,
            String reason,
            String person,
            OffsetDateTime now) {
        database.sql("insert into attendance_correction (session, ordinal, country, was, becomes, reason, proposed_by,"
                        + " proposed_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        sitting.session(),
                        sitting.ordinal(),
                        country.name(),
                        was.name(),
                        becomes.name(),
                        reason,
                        person,
                        now)
                .update();
    }

    Optional<Correction> pending(String session) {
        return database.sql("select * from attendance_correction where session = ? and agreed is null")
                .param(session)
                .query(Correction.class)
                .optional();
    }

    void answer(Correction correction, boolean agreed, @Nullable String reason, String person, OffsetDateTime now) {
        database.sql("update attendance_correction set agreed = ?, answer_reason = ?, answered_by = ?,"
                        + " answered_at = ? where id = ?")
                .params(agreed, reason, person, now, correction.id())
                .update();
    }

    List<Correction> toApply(String session) {
        return database.sql("select * from attendance_correction where session = ? and agreed and applied_at is null"
                        + " order by id")
                .param(session)
                .query(Correction.class)
                .list();
    }

    void applied(Correction correction, OffsetDateTime now) {
        database.sql("update attendance_correction set applied_at = ? where id = ?")
                .params(now, correction.id())
                .update();
    }

    /** What has been overtaken does not count. */
    void dropped(Correction correction) {
        database.sql("update attendance_correction set agreed = false where id = ?")
                .param(correction.id())
                .update();
    }

    /** Those that count, in their order. */
    List<Correction> of(Sitting sitting) {
        return database.sql("select * from attendance_correction where session = ? and ordinal = ?"
                        + " and applied_at is not null order by id")
                .params(sitting.session(), sitting.ordinal())
                .query(Correction.class)
                .list();
    }

    /** Whether the country has said anything on an item of the session. */
    boolean answered(String session, CountryCode country) {
        return database.sql(
                        """
                        select exists (select from agenda_item i where i.session = :session
                            and (exists (select from position_stated p where p.motion = i.motion and p.country = :country)
                                or exists (select from vote_cast v where v.motion = i.motion and v.country = :country)))
                        """)
                .param("session", session)
                .param("country", country.name())
                .query(Boolean.class)
                .single();
    }
}
