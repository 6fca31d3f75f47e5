package org.corett.moviliza.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.engine.CaseHistory;
import org.corett.moviliza.engine.CaseHistory.Kind;
import org.corett.moviliza.engine.CaseHistory.Passage;
import org.corett.moviliza.engine.CaseHistory.Rule;
import org.corett.moviliza.engine.CaseHistory.Visit;
import org.corett.moviliza.engine.CasePace.Spent;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What finished cases went through, kept for good: the engine forgets it after its time to live. */
@Repository
class KeptCourses {
    private static final String SPENT =
            """
            with part as (
                select unnest(string_to_array(:activities, ',')) as activity, unnest(string_to_array(:parts, ',')) as part),
            walked as (
                select r.number, part.part, v.began_at, r.ended_at,
                    lead(v.began_at) over (partition by r.number order by v.position) as next
                from case_record r join kept_visit v on v.case_number = r.number join part on part.activity = v.activity
                where r.process = :process)
            select number, part, sum(extract(epoch from coalesce(next, ended_at) - began_at))::bigint as seconds
            from walked group by number, part""";

    private final JdbcClient database;
    private final JdbcOperations several;

    KeptCourses(JdbcClient database, JdbcOperations several) {
        this.database = database;
        this.several = several;
    }

    /** Keeps the course of a case that is over, in place of what was kept of an earlier run of its number. */
    void keep(String caseNumber, List<Passage> passages, List<Visit> visits) {
        forget(caseNumber);
        List<Object[]> passed = new ArrayList<>();
        for (Passage passage : passages) {
            Rule rule = passage.rule();
            passed.add(new Object[] {
                caseNumber,
                passed.size(),
                passage.kind().name(),
                passage.name().spanish(),
                passage.name().english(),
                passage.person(),
                passage.groups().toArray(String[]::new),
                stored(passage.from()),
                stored(passage.until()),
                stored(passage.due()),
                passage.dropped(),
                rule == null ? null : rule.version(),
                rule == null ? null : rule.result()
            });
        }
        several.batchUpdate("insert into kept_passage values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", passed);
        List<Object[]> visited = new ArrayList<>();
        for (Visit visit : visits) {
            visited.add(new Object[] {
                caseNumber,
                visited.size(),
                visit.activity(),
                stored(visit.from()),
                stored(visit.until()),
                visit.calledOff()
            });
        }
        several.batchUpdate("insert into kept_visit values (?, ?, ?, ?, ?, ?)", visited);
    }

    /** Everything that a finished case went through, the first first. */
    List<Passage> passages(String caseNumber) {
        return database.sql("select * from kept_passage where case_number = ? order by position")
                .param(caseNumber)
                .query((row, number) -> new Passage(
                        Kind.valueOf(row.getString("kind")),
                        new Worded(row.getString("name_es"), row.getString("name_en")),
                        row.getString("person"),
                        Arrays.asList((String[]) row.getArray("groups").getArray()),
                        began(row),
                        moment(row, "ended_at"),
                        moment(row, "due_at"),
                        row.getBoolean("dropped"),
                        rule(row)))
                .list();
    }

    /** Where it has been, in the order in which it came there. */
    List<Visit> visits(String caseNumber) {
        return database.sql("select * from kept_visit where case_number = ? order by position")
                .param(caseNumber)
                .query((row, number) -> new CaseHistory.Visit(
                        row.getString("activity"), began(row), moment(row, "ended_at"), row.getBoolean("called_off")))
                .list();
    }

    /** How long each finished case of a process stood in each part of it, as {@link CaseTimes} counts. */
    List<Spent> spent(String process, Map<String, String> parts) {
        return database.sql(SPENT)
                .param("process", process)
                .param("activities", String.join(",", parts.keySet()))
                .param("parts", String.join(",", parts.values()))
                .query((row, line) -> new Spent(
                        row.getString("number"),
                        row.getString("part"),
                        false,
                        Duration.ofSeconds(row.getLong("seconds"))))
                .list();
    }

    private void forget(String caseNumber) {
        database.sql("delete from kept_passage where case_number = ?")
                .param(caseNumber)
                .update();
        database.sql("delete from kept_visit where case_number = ?")
                .param(caseNumber)
                .update();
    }

    private static @Nullable Rule rule(ResultSet row) throws SQLException {
        int version = row.getInt("rule_version");
        return row.wasNull() ? null : new Rule(version, row.getString("rule_result"));
    }

    private static Instant began(ResultSet row) throws SQLException {
        return row.getObject("began_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
