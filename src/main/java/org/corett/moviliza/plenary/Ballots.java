package org.corett.moviliza.plenary;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.corett.moviliza.shared.CountryCode;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What countries answered: while an item is open, and as it is kept once it is closed. */
@Component
class Ballots {
    /** As the countries are always listed, which is not the order of their codes. */
    private static final Comparator<Answer> IN_ORDER =
            Comparator.comparing(Answer::ballot).thenComparing(Answer::country);

    private final JdbcClient database;

    Ballots(JdbcClient database) {
        this.database = database;
    }

    void state(
            AgendaItem item,
            CountryCode country,
            Stance stance,
            @Nullable String reason,
            String person,
            OffsetDateTime now) {
        database.sql("insert into position_stated values (?, ?, ?, ?, ?, ?, ?)")
                .params(item.motion(), item.round(), country.name(), stance.name(), reason, person, now)
                .update();
    }

    void vote(AgendaItem item, CountryCode country, VoteChoice choice, String person, OffsetDateTime now) {
        database.sql("insert into vote_cast values (?, ?, ?, ?, ?)")
                .params(item.motion(), country.name(), choice.name(), person, now)
                .update();
    }

    /** The country's objections end, whatever rounds they are of; how many stood. */
    int withdraw(String motion, CountryCode country, String person, OffsetDateTime now) {
        return database.sql("insert into objection_withdrawal (motion, round, country, person, withdrawn_at)"
                        + " select motion, round, country, ?, ? from position_stated"
                        + " where motion = ? and country = ? and stance = 'OBJECT' on conflict do nothing")
                .params(person, now, motion, country.name())
                .update();
    }

    /** The positions of one round; silent countries are not among them. */
    List<Answer> positions(String motion, int round) {
        String ballot = Integer.toString(round);
        return positions(motion).stream()
                .filter(answer -> answer.ballot().equals(ballot))
                .toList();
    }

    /** The positions of all rounds so far. */
    List<Answer> positions(String motion) {
        return database
                .sql("select cast(p.round as varchar) as ballot, p.country, p.stance as answer, p.reason, p.person,"
                        + " p.stated_at as given_at, w.withdrawn_at from position_stated p"
                        + " left join objection_withdrawal w on w.motion = p.motion and w.round = p.round"
                        + " and w.country = p.country where p.motion = ?")
                .param(motion)
                .query(Answer.class)
                .list()
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    /** The votes; silent countries are not among them. */
    List<Answer> votes(String motion) {
        return database
                .sql("select 'VOTE' as ballot, country, choice as answer, null as reason, person,"
                        + " cast_at as given_at, cast(null as timestamptz) as withdrawn_at from vote_cast"
                        + " where motion = ?")
                .params(motion)
                .query(Answer.class)
                .list()
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }

    /** Keeps for good who was entitled and who answered in each ballot, the silent ones as such. */
    void close(AgendaItem item, List<CountryCode> entitled, boolean voted) {
        for (int round = 0; round <= item.round(); round++) {
            keep(item.motion(), Integer.toString(round), entitled, positions(item.motion(), round));
        }
        if (voted) {
            keep(item.motion(), Answer.VOTE, entitled, votes(item.motion()));
        }
    }

    private void keep(String motion, String ballot, List<CountryCode> entitled, List<Answer> given) {
        for (CountryCode country : entitled) {
            Optional<Answer> answer =
                    given.stream().filter(one -> one.country() == country).findFirst();
            List<@Nullable Object> row = new ArrayList<>();
            row.add(motion);
            row.add(ballot);
            row.add(country.name());
            row.add(answer.map(Answer::answer).orElse(Answer.NONE));
            row.add(answer.map(Answer::reason).orElse(null));
            row.add(answer.map(Answer::person).orElse(null));
            row.add(answer.map(Answer::givenAt).orElse(null));
            row.add(answer.map(Answer::withdrawnAt).orElse(null));
            database.sql("insert into closed_answer (motion, ballot, country, answer, reason, person, given_at,"
                            + " withdrawn_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(row)
                    .update();
        }
    }

    /** What was kept when the item closed, by ballot and country. */
    List<Answer> kept(String motion) {
        return database
                .sql("select ballot, country, answer, reason, person, given_at, withdrawn_at from closed_answer"
                        + " where motion = ?")
                .param(motion)
                .query(Answer.class)
                .list()
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }
}
