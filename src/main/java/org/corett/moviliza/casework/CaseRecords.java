package org.corett.moviliza.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.engine.CaseHistory.Run;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The book of cases: every case of every process in a line, running and finished, for good. */
@Repository
class CaseRecords {
    private final JdbcClient database;
    private final Clock clock;

    CaseRecords(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * The cases of one process that are wanted.
     *
     * @param sight those that the reader may see
     * @param text what their number or title holds; every one where empty
     * @param further the numbers of those that hold the text elsewhere
     */
    record Wanted(String process, CaseSight sight, String text, Collection<String> further) {}

    Optional<CaseRecord> find(String number) {
        return database.sql("select * from case_record where number = ?")
                .param(number)
                .query(CaseRecords::line)
                .optional();
    }

    /** Those of these numbers that are cases. */
    List<CaseRecord> all(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : database.sql("select * from case_record where number = any(:numbers)")
                        .param("numbers", numbers.toArray(String[]::new))
                        .query(CaseRecords::line)
                        .list();
    }

    /** The engine's ids of all runs that have a line. */
    List<String> runs() {
        return database.sql("select run from case_record").query(String.class).list();
    }

    /** A page of cases, the latest first. */
    List<CaseRecord> page(List<Wanted> wanted, @Nullable Boolean running, int size, long offset) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        Condition condition = condition(wanted, running);
        return database.sql("select * from case_record" + condition.sql()
                        + " order by started_at desc, number desc limit :size offset :offset")
                .params(condition.values())
                .param("size", size)
                .param("offset", offset)
                .query(CaseRecords::line)
                .list();
    }

    long count(List<Wanted> wanted, @Nullable Boolean running) {
        if (wanted.isEmpty()) {
            return 0;
        }
        Condition condition = condition(wanted, running);
        return database.sql("select count(*) from case_record" + condition.sql())
                .params(condition.values())
                .query(Long.class)
                .single();
    }

    /** Enters a case, or what has become of it; a number that the engine gave anew belongs to the later run. */
    void write(Run run, CaseSummary summary) {
        database.sql(
                        """
                        insert into case_record (number, process, run, model, title_es, title_en, step_es, step_en, countries,
                            started_at, started_by, moved_at, ended_at)
                        values (:number, :process, :run, :model, :titleEs, :titleEn, :stepEs, :stepEn, :countries,
                            :startedAt, :startedBy, :movedAt, :endedAt)
                        on conflict (number) do update set process = excluded.process, run = excluded.run,
                            model = excluded.model, title_es = excluded.title_es, title_en = excluded.title_en,
                            step_es = excluded.step_es, step_en = excluded.step_en, countries = excluded.countries,
                            started_at = excluded.started_at, started_by = excluded.started_by,
                            moved_at = excluded.moved_at, ended_at = excluded.ended_at""")
                .param("number", run.caseNumber())
                .param("process", run.process())
                .param("run", run.id())
                .param("model", run.model())
                .param("titleEs", summary.title().spanish())
                .param("titleEn", summary.title().english())
                .param("stepEs", summary.step().spanish())
                .param("stepEn", summary.step().english())
                .param(
                        "countries",
                        summary.countries().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("startedAt", stored(run.startedAt()))
                .param("startedBy", run.startedBy())
                .param("movedAt", OffsetDateTime.now(clock))
                .param("endedAt", run.endedAt() == null ? null : stored(run.endedAt()))
                .update();
    }

    /** What a case is called and how far it is, where that changed without its moving. */
    void rename(String number, CaseSummary summary) {
        database.sql("update case_record set title_es = ?, title_en = ?, step_es = ?, step_en = ? where number = ?")
                .params(
                        summary.title().spanish(),
                        summary.title().english(),
                        summary.step().spanish(),
                        summary.step().english(),
                        number)
                .update();
    }

    private static OffsetDateTime stored(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private record Condition(String sql, Map<String, Object> values) {}

    private static Condition condition(List<Wanted> wanted, @Nullable Boolean running) {
        Map<String, Object> values = new LinkedHashMap<>();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Wanted one = wanted.get(i);
            String part = "process = :process" + i;
            values.put("process" + i, one.process());
            if (!one.sight().all()) {
                part += " and number = any(:numbers" + i + ")";
                values.put("numbers" + i, one.sight().numbers().toArray(String[]::new));
            }
            if (!one.text().isBlank()) {
                part += " and (letters_found(number || ' ' || title_es || ' ' || title_en, :text" + i
                        + ") or number = any(:further" + i + "))";
                values.put("text" + i, one.text());
                values.put("further" + i, one.further().toArray(String[]::new));
            }
            parts.add("(" + part + ")");
        }
        String sql = " where (" + String.join(" or ", parts) + ")";
        if (running != null) {
            sql += running ? " and ended_at is null" : " and ended_at is not null";
        }
        return new Condition(sql, values);
    }

    private static CaseRecord line(ResultSet row, int number) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new CaseRecord(
                row.getString("number"),
                row.getString("process"),
                row.getString("run"),
                row.getString("model"),
                new Worded(row.getString("title_es"), row.getString("title_en")),
                new Worded(row.getString("step_es"), row.getString("step_en")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getString("started_by"),
                ended == null ? null : ended.toInstant());
    }
}
