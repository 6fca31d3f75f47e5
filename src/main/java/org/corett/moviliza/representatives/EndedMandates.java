package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.identity.Delegations;
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
    private final Delegations delegations;
    private final Clock clock;

    EndedMandates(JdbcClient database, People people, Delegations delegations, Clock clock) {
        this.database = database;
        this.people = people;
        this.delegations = delegations;
        this.clock = clock;
    }

    /** The seat that somebody has left by her letter. */
    private record Left(String outgoing, String country, String role) {}

    @Override
    public Map<String, Set<String>> ended() {
        Map<String, Set<String>> ended = new HashMap<>();
        List<Left> all = database.sql(
                        """
                        select change.outgoing, change.country, change.role from representative_change change
                            join representative_letter letter on letter.change = change.number
                        where change.succeeded_at is null
                          and exists (select from appointment seat where seat.username = change.outgoing
                            and seat.role = change.role and seat.country = change.country
                            and seat.starts_on <= :today and (seat.ends_on is null or seat.ends_on > :today))
                          and change.withdrawn_at is null and letter.accepted and letter.effective_on <= :today
                          and letter.id = (select max(last.id) from representative_letter last where last.change = change.number)
                          and not exists (select from representative_amendment withdrawal
                            where withdrawal.letter = letter.id and withdrawal.new_day is null)""")
                .param("today", LocalDate.now(clock))
                .query(Left.class)
                .list();
        for (Left left : all) {
            Codes.known(CountryCode.class, left.country())
                    .filter(country -> !sitsElsewhere(left, country))
                    .ifPresent(country -> ended.computeIfAbsent(left.outgoing(), person -> new HashSet<>())
                            .addAll(people.groupsOfDelegation(country)));
        }
        return ended;
    }

    /** The alternate who has become the titular acts on, although she left the seat that she had. */
    private boolean sitsElsewhere(Left left, CountryCode country) {
        return delegations.of(country).stream()
                .anyMatch(delegate -> delegate.username().equals(left.outgoing())
                        && !delegate.role().name().equals(left.role()));
    }
}
