package org.corett.moviliza.plenary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions with their sittings, documents and attendance. */
@Component
class Sessions {
    private final JdbcClient database;

    Sessions(JdbcClient database) {
        this.database = database;
    }

    void open(String number, String label, SessionKind kind, String convenedBy) {
        database.sql("insert into plenary_session (number, label, kind, convened_by)"
                        + " values (:number, :label, :kind, :convenedBy)")
                .param("number", number)
                .param("label", label)
                .param("kind", kind.name())
                .param("convenedBy", convenedBy)
                .update();
    }

    Optional<Session> find(String number) {
        return database.sql("select * from plenary_session where number = ?")
                .param(number)
                .query(Session.class)
                .optional();
    }

    Session get(String number) {
        return database.sql("select * from plenary_session where number = :number")
                .param("number", number)
                .query(Session.class)
                .single();
    }

    /** The session, kept from anybody else's change until the transaction ends. */
    Session locked(String number) {
        database.sql("select number from plenary_session where number = ? for update")
                .param(number)
                .query(String.class)
                .single();
        return get(number);
    }

    /** The session ended without treating all it was convened for. */
    void endedEarly(String number, Session.End as, LocalDate day) {
        database.sql("update plenary_session set ended_early_on = :day, ended_early_as = :as where number = :number")
                .param("number", number)
                .param("day", day)
                .param("as", as.name())
                .update();
    }

    /** The latest call is for another day, hour or place; what it was before is kept with the reason. */
    void move(Sitting sitting, Convening.Call to, @Nullable LocalDate commentsUntil) {
        database.sql("update sitting set sits_on = ?, starts_at = ?, place = ?, comments_until = ?"
                        + " where session = ? and ordinal = ?")
                .params(to.date(), to.time(), to.place(), commentsUntil, sitting.session(), sitting.ordinal())
                .update();
    }

    /** Keeps what became of a call, why, and what it was. */
    void changed(Sitting was, Change.Kind kind, String reason, String person, OffsetDateTime now) {
        database.sql("insert into session_change (session, kind, sat_on, started_at, place, reason, person,"
                        + " changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(was.session(), kind.name(), was.sitsOn(), was.startsAt(), was.place(), reason, person, now)
                .update();
    }

    /** How often the session was moved, and that it was cancelled; the first change first. */
    List<Change> changes(String session) {
        return database.sql("select * from session_change where session = ? order by id")
                .param(session)
                .query(Change.class)
                .list();
    }

    /**
     * A call that was moved, or cancelled.
     *
     * @param satOn the day for which it was until then
     */
    record Change(
            String session,
            Kind kind,
            LocalDate satOn,
            LocalTime startedAt,
            String place,
            String reason,
            String person,
            OffsetDateTime changedAt) {

        enum Kind {
            MOVED,
            CANCELLED
        }
    }

    void decided(String number, LocalDate day) {
        database.sql("update plenary_session set decided_on = :day where number = :number")
                .param("number", number)
                .param("day", day)
                .update();
    }

    void closed(String number, LocalDate day) {
        database.sql("update plenary_session set closed_on = :day where number = :number")
                .param("number", number)
                .param("day", day)
                .update();
    }

    void convene(
            String session,
            LocalDate day,
            LocalTime hour,
            String place,
            LocalDate today,
            @Nullable LocalDate commentsUntil) {
        database.sql("insert into sitting (session, ordinal, sits_on, starts_at, place, convened_on, comments_until)"
                        + " values (:session, (select count(*) + 1 from sitting where session = :session),"
                        + " :day, :hour, :place, :today, :commentsUntil)")
                .param("session", session)
                .param("day", day)
                .param("hour", hour)
                .param("place", place)
                .param("today", today)
                .param("commentsUntil", commentsUntil)
                .update();
    }

    /** The numbers of those that have neither been closed nor ended early. */
    List<String> unfinished() {
        return database.sql("select number from plenary_session where closed_on is null and ended_early_on is null"
                        + " order by number")
                .query(String.class)
                .list();
    }

    /** All calls of the session, the first one first. */
    List<Sitting> sittings(String session) {
        return database.sql("select * from sitting where session = :session order by ordinal")
                .param("session", session)
                .query(Sitting.class)
                .list();
    }

    /** The latest call. */
    Sitting sitting(String session) {
        return database.sql("select * from sitting where session = :session order by ordinal desc limit 1")
                .param("session", session)
                .query(Sitting.class)
                .single();
    }

    /** What the Secretariat wrote of the sitting, until the Presidency has verified it. */
    void register(
            Sitting sitting,
            Sitting.Chair chair,
            @Nullable CountryCode chairCountry,
            @Nullable String remarks,
            String person) {
        database.sql("update sitting set chair = :chair, chair_country = :chairCountry, remarks = :remarks,"
                        + " registered_by = :person where session = :session and ordinal = :ordinal")
                .param("chair", chair.name())
                .param("chairCountry", chairCountry == null ? null : chairCountry.name())
                .param("remarks", remarks)
                .param("person", person)
                .param("session", sitting.session())
                .param("ordinal", sitting.ordinal())
                .update();
    }

    /** Who registered the sitting's attendance last. */
    @Nullable
    String registeredBy(Sitting sitting) {
        return database.sql("select registered_by from sitting where session = ? and ordinal = ?")
                .params(sitting.session(), sitting.ordinal())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void hold(Sitting sitting, Sitting.Held as, @Nullable String confirmedBy, OffsetDateTime now) {
        database.sql("update sitting set held_as = :as, held_at = :now, confirmed_by = :confirmedBy,"
                        + " confirmed_at = :confirmedAt where session = :session and ordinal = :ordinal")
                .param("as", as.name())
                .param("now", now)
                .param("confirmedBy", confirmedBy)
                .param("confirmedAt", confirmedBy == null ? null : now)
                .param("session", sitting.session())
                .param("ordinal", sitting.ordinal())
                .update();
    }

    /** The Presidency gives the attendance back. */
    void returned(Sitting sitting, String reason, String person, OffsetDateTime now) {
        database.sql("insert into attendance_return (session, ordinal, reason, person, given_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(sitting.session(), sitting.ordinal(), reason, person, now)
                .update();
    }

    /** Why the Presidency gave the sitting's attendance back, the latest first. */
    List<String> returns(Sitting sitting) {
        return database.sql("select reason from attendance_return where session = ? and ordinal = ? order by id desc")
                .params(sitting.session(), sitting.ordinal())
                .query(String.class)
                .list();
    }

    /** Who came; what was written before is written anew. */
    void attend(Sitting sitting, Map<CountryCode, Presence> presences, List<String> observers) {
        for (String table : List.of("attendance", "observer_attendance")) {
            database.sql("delete from " + table + " where session = ? and ordinal = ?")
                    .params(sitting.session(), sitting.ordinal())
                    .update();
        }
        presences.forEach((country, presence) -> database.sql("insert into attendance values (?, ?, ?, ?)")
                .params(sitting.session(), sitting.ordinal(), country.name(), presence.name())
                .update());
        for (int line = 0; line < observers.size(); line++) {
            database.sql("insert into observer_attendance values (?, ?, ?, ?)")
                    .params(sitting.session(), sitting.ordinal(), line + 1, observers.get(line))
                    .update();
        }
    }

    /** One country's presence, put right. */
    void attends(Sitting sitting, CountryCode country, Presence presence) {
        database.sql("update attendance set presence = ? where session = ? and ordinal = ? and country = ?")
                .params(presence.name(), sitting.session(), sitting.ordinal(), country.name())
                .update();
    }

    /** Who came of each country, in the countries' fixed order; empty before attendance is registered. */
    Map<CountryCode, Presence> attendance(Sitting sitting) {
        Map<CountryCode, Presence> attendance = new EnumMap<>(CountryCode.class);
        database.sql("select country, presence from attendance where session = ? and ordinal = ?")
                .params(sitting.session(), sitting.ordinal())
                .query((row, line) -> attendance.put(
                        CountryCode.valueOf(row.getString("country")), Presence.valueOf(row.getString("presence"))))
                .list();
        return attendance;
    }

    /** The countries present at the sitting. */
    List<CountryCode> present(Sitting sitting) {
        return attendance(sitting).entrySet().stream()
                .filter(entry -> entry.getValue() != Presence.ABSENT)
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> observers(Sitting sitting) {
        return database.sql("select name from observer_attendance where session = ? and ordinal = ? order by line")
                .params(sitting.session(), sitting.ordinal())
                .query(String.class)
                .list();
    }

    void file(String session, List<Document> documents) {
        for (int line = 0; line < documents.size(); line++) {
            database.sql("insert into session_document values (?, ?, ?, ?)")
                    .params(
                            session,
                            line + 1,
                            documents.get(line).title(),
                            documents.get(line).link())
                    .update();
        }
    }

    List<Document> documents(String session) {
        return database.sql("select title, link from session_document where session = ? order by ordinal")
                .param(session)
                .query(Document.class)
                .list();
    }

    /** A document of the session: its title, and where it is to be found. */
    record Document(String title, @Nullable String link) {
        /** A field that was left empty names no place. */
        Document {
            link = link == null || link.isBlank() ? null : link;
        }

        /** Whether it is on a page of this site. */
        boolean here() {
            return link != null && link.matches("/[\\w/.#-]+") && !link.startsWith("//");
        }

        /** The address that opens it; absent where people wrote down a place instead. */
        public @Nullable String page() {
            return link != null && (here() || link.startsWith("https://")) ? link : null;
        }
    }
}
