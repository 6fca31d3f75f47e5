package org.corett.moviliza.notifications;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corett.moviliza.shared.Codes;
import org.corett.moviliza.shared.LeftOut;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class Preferences {
    private final JdbcClient database;

    Preferences(JdbcClient database) {
        this.database = database;
    }

    Preference of(String username) {
        return database.sql("select * from mail_preference where username = ?")
                .param(username)
                .query(Preferences::preference)
                .optional()
                .orElse(Preference.atOnce(username));
    }

    /** Of everybody who reads digests. */
    List<Preference> ofDigestReaders() {
        return LeftOut.others(
                () -> database.sql("select * from mail_preference where rhythm <> 'AT_ONCE' order by username")
                        .query(Preferences::preference)
                        .list());
    }

    /** Digests are owed from the day after she first chose them, or chose them again. */
    void save(Preference preference, LocalDate today) {
        database.sql(
                        """
                        insert into mail_preference as old (username, rhythm, weekdays, last_digest)
                        values (:username, :rhythm, :weekdays, :today)
                        on conflict (username) do update set rhythm = :rhythm, weekdays = :weekdays,
                            last_digest = case when old.rhythm = 'AT_ONCE' then :today else old.last_digest end""")
                .param("today", Date.valueOf(today))
                .param("username", preference.username())
                .param("rhythm", preference.rhythm().name())
                .param("weekdays", preference.digits())
                .update();
    }

    /** Hers as it is now, which nobody changes until the transaction ends. */
    Preference hold(String username) {
        return database.sql("select * from mail_preference where username = ? for update")
                .param(username)
                .query(Preferences::preference)
                .optional()
                .orElse(Preference.atOnce(username));
    }

    /** The digest of this day is written. */
    void written(String username, LocalDate day) {
        database.sql("update mail_preference set last_digest = ? where username = ?")
                .params(Date.valueOf(day), username)
                .update();
    }

    /** By what a mail program ends her digests. */
    Optional<UUID> leaving(String username) {
        return database.sql("select leaving from mail_preference where username = ?")
                .param(username)
                .query(UUID.class)
                .optional();
    }

    /** Whose digests end by it. */
    Optional<String> leaving(UUID by) {
        return database.sql("select username from mail_preference where leaving = ?")
                .param(by)
                .query(String.class)
                .optional();
    }

    private static Preference preference(ResultSet row, int number) throws SQLException {
        Date last = row.getDate("last_digest");
        return new Preference(
                row.getString("username"),
                Codes.known(Rhythm.class, row.getString("rhythm")).orElse(Rhythm.AT_ONCE),
                Preference.weekdays(row.getString("weekdays")),
                last == null ? null : last.toLocalDate());
    }
}
