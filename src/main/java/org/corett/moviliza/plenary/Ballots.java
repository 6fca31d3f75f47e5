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

    /** The positions of one round; silent countries are not among them. */
    List<Answer> positions(String motion, int round) {
        return database
                .sql("select cast(round as varchar) as ballot, country, stance as answer, reason, person,"
                        + " stated_at as given_at from position_stated where motion = ? and round = ?")
                .params(motion, round)
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
                        + " cast_at as given_at from vote_cast where motion = ?")
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
            database.sql("insert into closed_answer values (?, ?, ?, ?, ?, ?, ?)")
                    .params(row)
                    .update();
        }
    }

    /** What was kept when the item closed, by ballot and country. */
    List<Answer> kept(String motion) {
        return database
                .sql("select ballot, country, answer, reason, person, given_at from closed_answer"
                        + " where motion = ?")
                .param(motion)
                .query(Answer.class)
                .list()
                .stream()
                .sorted(IN_ORDER)
                .toList();
    }
}
