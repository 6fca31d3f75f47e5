package org.corett.moviliza.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How fast cases move, read from the engine's books: how long they stood in each part, and what they wait for now. */
@Component
public class CasePace {
    /**
     * A case stands where it entered last: of two things that run beside each other, the one begun later counts. So each
     * moment counts once, and coming back to a part adds to what was spent there before.
     */
    private static final String SPENT =
            """
            with part as (
                select unnest(string_to_array(:activities, ',')) as activity, unnest(string_to_array(:parts, ',')) as part),
            walked as (
                select p.business_key_, part.part, a.start_time_,
                    lead(a.start_time_) over (partition by a.proc_inst_id_ order by a.start_time_,
                        a.end_time_ nulls last, a.id_) as next
                from act_hi_procinst p join act_hi_actinst a on a.proc_inst_id_ = p.id_
                    join part on part.activity = a.act_id_
                where p.proc_def_key_ = :process and p.business_key_ is not null and p.end_time_ is null)
            select business_key_, part, bool_or(next is null) as standing,
                sum(extract(epoch from coalesce(next, :now) - start_time_))::bigint as seconds
            from walked group by business_key_, part
            """;

    private static final String WAITING =
            """
            select running.business_key_, task.proc_def_id_, task.task_def_key_, task.name_, task.create_time_,
                task.due_date_,
                (select array_agg(link.group_id_::text order by link.group_id_) from act_ru_identitylink link
                    where link.task_id_ = task.id_ and link.type_ = 'candidate' and link.group_id_ is not null) as groups
            from act_ru_task task join act_ru_execution running on running.id_ = task.proc_inst_id_
            where running.business_key_ is not null and task.suspension_state_ = 1
            order by task.create_time_
            """;

    private final JdbcClient database;
    private final TaskNames names;
    private final Clock clock;

    CasePace(JdbcClient database, TaskNames names, Clock clock) {
        this.database = database;
        this.names = names;
        this.clock = clock;
    }

    /**
     * The time that a case has spent in a part of its process.
     *
     * @param standing whether it is there still
     */
    public record Spent(String caseNumber, String part, boolean standing, Duration time) {}

    /** A task that is open, and since when; groups are those that it is offered to. */
    public record Waiting(
            String caseNumber, String task, Worded name, List<String> groups, Instant since, @Nullable Instant due) {}

    /**
     * How long each running case of a process has stood in each part of it.
     *
     * @param parts the name of the part that each activity belongs to, by the activity's id
     */
    public List<Spent> spent(String process, Map<String, String> parts) {
        return database.sql(SPENT)
                .param("process", process)
                .param("activities", String.join(",", parts.keySet()))
                .param("parts", String.join(",", parts.values()))
                .param("now", LocalDateTime.now(clock))
                .query((row, line) -> new Spent(
                        row.getString("business_key_"),
                        row.getString("part"),
                        row.getBoolean("standing"),
                        Duration.ofSeconds(row.getLong("seconds"))))
                .list();
    }

    /** All open tasks of cases, whoever may see them; for counting. */
    public List<Waiting> waiting() {
        return database.sql(WAITING)
                .query((row, line) -> {
                    String caseNumber = row.getString("business_key_");
                    Timestamp due = row.getTimestamp("due_date_");
                    String[] groups = row.getArray("groups") == null
                            ? new String[0]
                            : (String[]) row.getArray("groups").getArray();
                    return new Waiting(
                            caseNumber,
                            row.getString("task_def_key_"),
                            names.inModel(
                                    row.getString("name_"),
                                    caseNumber,
                                    row.getString("proc_def_id_"),
                                    row.getString("task_def_key_")),
                            Arrays.asList(groups),
                            row.getTimestamp("create_time_").toInstant(),
                            due == null ? null : due.toInstant());
                })
                .list();
    }
}
