package org.corett.moviliza.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corett.moviliza.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When titulars are away: their alternates get the tasks and the mails of those days. */
@Service
@Transactional
public class Absences {
    private final JdbcClient database;
    private final Clock clock;

    Absences(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Absence announce(String username, LocalDate from, LocalDate to) {
        return database.sql("insert into absence (username, starts_on, ends_on) values (?, ?, ?)"
                        + " returning id, username, starts_on, ends_on")
                .params(username, from, to)
                .query(Absence.class)
                .single();
    }

    /** A person's absences that are not over, the earliest first. */
    public List<Absence> of(String username) {
        return database.sql("select * from absence where username = ? and ends_on >= ? order by starts_on")
                .params(username, today())
                .query(Absence.class)
                .list();
    }

    /** Everybody's absences that are not over. */
    public List<Absence> comingAndPresent() {
        return database.sql("select * from absence where ends_on >= ? order by starts_on")
                .param(today())
                .query(Absence.class)
                .list();
    }

    /** The absence that has just been ended: it lasts until yesterday, or never was where it had not begun. */
    public Optional<Absence> end(long id, String username) {
        Optional<Absence> ended =
                of(username).stream().filter(each -> each.id() == id).findFirst();
        ended.ifPresent(absence -> {
            if (absence.startsOn().isBefore(today())) {
                database.sql("update absence set ends_on = ? where id = ?")
                        .params(today().minusDays(1), id)
                        .update();
            } else {
                database.sql("delete from absence where id = ?").param(id).update();
            }
        });
        return ended;
    }

    /** Whoever has no seat any more is not away from it either. */
    public void forget(String username) {
        of(username).forEach(absence -> end(absence.id(), username));
    }

    /** The titulars who are away today while their alternate is there, with their country. */
    Map<String, CountryCode> stoodInFor() {
        return database
                .sql(
                        """
                        select distinct away.username, titular.country from absence away join appointment titular using (username)
                        where :today between away.starts_on and away.ends_on and titular.role = 'TITULAR'
                          and titular.country in (:countries)
                          and titular.starts_on <= :today and (titular.ends_on is null or titular.ends_on > :today)
                          and exists (select from appointment alternate
                            where alternate.role = 'ALTERNATE' and alternate.country = titular.country
                              and alternate.starts_on <= :today
                              and (alternate.ends_on is null or alternate.ends_on > :today))""")
                .param("today", today())
                .param(
                        "countries",
                        Arrays.stream(CountryCode.values())
                                .map(CountryCode::name)
                                .toList())
                .query((row, number) ->
                        Map.entry(row.getString("username"), CountryCode.valueOf(row.getString("country"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
