package org.corett.moviliza.notifications;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
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
        return database.sql("select * from mail_preference where rhythm <> 'AT_ONCE' order by username")
                .query(Preferences::preference)
                .list();
    }

    void save(Preference preference) {
        database.sql(
                        """
                        insert into mail_preference (username, rhythm, weekdays) values (:username, :rhythm, :weekdays)
                        on conflict (username) do update set rhythm = :rhythm, weekdays = :weekdays""")
                .param("username", preference.username())
                .param("rhythm", preference.rhythm().name())
                .param("weekdays", preference.digits())
                .update();
    }

    /** Takes this day's digest upon itself; false where another program has done so. */
    boolean take(Preference preference, LocalDate day) {
        return database.sql("update mail_preference set last_digest = :day"
                                + " where username = :username and (last_digest is null or last_digest < :day)")
                        .param("day", Date.valueOf(day))
                        .param("username", preference.username())
                        .update()
                > 0;
    }

    private static Preference preference(ResultSet row, int number) throws SQLException {
        Date last = row.getDate("last_digest");
        return new Preference(
                row.getString("username"),
                Rhythm.valueOf(row.getString("rhythm")),
                Preference.weekdays(row.getString("weekdays")),
                last == null ? null : last.toLocalDate());
    }
}
