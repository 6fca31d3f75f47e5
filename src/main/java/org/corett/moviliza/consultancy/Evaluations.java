package org.corett.moviliza.consultancy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.shared.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The countries' evaluations of a call's offers, and until when they are taken. */
@Component
class Evaluations {
    private final JdbcClient database;

    Evaluations(JdbcClient database) {
        this.database = database;
    }

    /**
     * Until when evaluations are taken.
     *
     * @param extended whether the time has been extended, which is done once [gaps 22]
     */
    record Period(OffsetDateTime endsAt, boolean extended) {}

    void begin(Call call, OffsetDateTime endsAt) {
        database.sql("insert into evaluation_period (call, ends_at, extended) values (?, ?, false)")
                .params(call.id(), endsAt)
                .update();
    }

    void extend(Call call, OffsetDateTime endsAt) {
        database.sql("update evaluation_period set ends_at = ?, extended = true where call = ?")
                .params(endsAt, call.id())
                .update();
    }

    void move(Call call, OffsetDateTime endsAt) {
        database.sql("update evaluation_period set ends_at = ? where call = ?")
                .params(endsAt, call.id())
                .update();
    }

    Period period(Call call) {
        return database.sql("select ends_at, extended from evaluation_period where call = ?")
                .param(call.id())
                .query(Period.class)
                .single();
    }

    /** Keeps a country's evaluation for good; a second one of the country is a clash that the database refuses. */
    void keep(Call call, Evaluation given) {
        long id = database.sql("insert into evaluation (call, country, person, given_at, remarks)"
                        + " values (?, ?, ?, ?, ?) returning id")
                .params(call.id(), given.country().name(), given.person(), given.givenAt(), given.remarks())
                .query(Long.class)
                .single();
        given.scores()
                .forEach((place, scores) -> scores.forEach((criterion, score) -> database.sql(
                                "insert into score (evaluation, place, criterion, points, comment)"
                                        + " values (?, ?, ?, ?, ?)")
                        .params(id, place, criterion, score.points(), score.comment())
                        .update()));
        given.recusals().forEach((place, reason) -> database.sql(
                        "insert into recusal (evaluation, place, reason) values (?, ?, ?)")
                .params(id, place, reason)
                .update());
    }

    /** By country, in the coalition's order. */
    List<Evaluation> of(Call call) {
        Map<Long, Map<Integer, Map<Integer, Evaluation.Score>>> scores = scores(call);
        Map<Long, Map<Integer, String>> recusals = recusals(call);
        return database
                .sql("select * from evaluation where call = ?")
                .param(call.id())
                .query((row, number) -> evaluation(row, scores, recusals))
                .list()
                .stream()
                .sorted((one, other) -> one.country().compareTo(other.country()))
                .toList();
    }

    /** The countries that have not answered. */
    List<CountryCode> missing(Call call) {
        List<String> answered = database.sql("select country from evaluation where call = ?")
                .param(call.id())
                .query(String.class)
                .list();
        return Arrays.stream(CountryCode.values())
                .filter(country -> !answered.contains(country.name()))
                .toList();
    }

    private Map<Long, Map<Integer, Map<Integer, Evaluation.Score>>> scores(Call call) {
        Map<Long, Map<Integer, Map<Integer, Evaluation.Score>>> scores = new HashMap<>();
        database.sql("select s.* from score s join evaluation e on e.id = s.evaluation where e.call = ?")
                .param(call.id())
                .query(row -> {
                    scores.computeIfAbsent(row.getLong("evaluation"), id -> new TreeMap<>())
                            .computeIfAbsent(row.getInt("place"), place -> new TreeMap<>())
                            .put(
                                    row.getInt("criterion"),
                                    new Evaluation.Score(row.getInt("points"), words(row, "comment")));
                });
        return scores;
    }

    private Map<Long, Map<Integer, String>> recusals(Call call) {
        Map<Long, Map<Integer, String>> recusals = new HashMap<>();
        database.sql("select r.* from recusal r join evaluation e on e.id = r.evaluation where e.call = ?")
                .param(call.id())
                .query(row -> {
                    recusals.computeIfAbsent(row.getLong("evaluation"), id -> new TreeMap<>())
                            .put(row.getInt("place"), words(row, "reason"));
                });
        return recusals;
    }

    /** What somebody wrote; empty where it has been erased. */
    private static String words(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static Evaluation evaluation(
            ResultSet row,
            Map<Long, Map<Integer, Map<Integer, Evaluation.Score>>> scores,
            Map<Long, Map<Integer, String>> recusals)
            throws SQLException {
        long id = row.getLong("id");
        return new Evaluation(
                CountryCode.valueOf(row.getString("country")),
                row.getString("person"),
                row.getObject("given_at", OffsetDateTime.class),
                row.getString("remarks"),
                scores.getOrDefault(id, Map.of()),
                recusals.getOrDefault(id, Map.of()));
    }
}
