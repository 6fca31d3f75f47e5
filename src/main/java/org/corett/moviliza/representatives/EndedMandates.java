package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Codes;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Mandates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leaves her seat by an accepted letter has left it on the letter's day, be the handing over as late as it may. */
@Component
class EndedMandates implements Mandates {
    private final JdbcClient database;
    private final People people;
    private final Clock clock;

    EndedMandates(JdbcClient database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public boolean over(String username, String group) {
        return database
                .sql(
                        """
                        select change.country from representative_change change
                            join representative_letter letter on letter.change = change.number
                        where change.outgoing = :username and change.succeeded_at is null
                          and exists (select from appointment seat where seat.username = change.outgoing
                            and seat.role = change.role and seat.country = change.country
                            and seat.starts_on <= :today and (seat.ends_on is null or seat.ends_on > :today))
                          and change.withdrawn_at is null and letter.accepted and letter.effective_on <= :today
                          and letter.id = (select max(last.id) from representative_letter last where last.change = change.number)
                          and not exists (select from representative_amendment withdrawal
                            where withdrawal.letter = letter.id and withdrawal.new_day is null)""")
                .param("username", username)
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list()
                .stream()
                .flatMap(country -> Codes.known(CountryCode.class, country).stream())
                .anyMatch(country -> people.groupsOfDelegation(country).contains(group));
    }
}
