package org.corett.moviliza.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is waiting to be done, for those who tell people of it; who may see which tasks is theirs to know. */
@Component
public class AwaitedTasks {
    private static final String OPEN =
            """
            select task.id_, task.name_, task.due_date_, running.business_key_,
                array_agg(link.group_id_ order by link.group_id_) as groups
            from act_ru_task task
            join act_ru_execution running on running.id_ = task.proc_inst_id_
            join act_ru_identitylink link
                on link.task_id_ = task.id_ and link.type_ = 'candidate' and link.group_id_ is not null
            where task.suspension_state_ = 1 and %s
            group by task.id_, running.id_
            order by task.due_date_ nulls last, running.business_key_, task.name_, task.id_
            """;

    private final JdbcClient database;
    private final FormCatalog forms;

    AwaitedTasks(JdbcClient database, FormCatalog forms) {
        this.database = database;
        this.forms = forms;
    }

    /** A task that is waited for; groups are those that it is offered to. */
    public record Awaited(String taskId, Worded name, String caseNumber, List<String> groups, @Nullable Instant due) {}

    /** Those offered to these groups and not taken by anybody but the person, the most pressing first. */
    public List<Awaited> of(Collection<String> groups, String username) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return database.sql(
                        OPEN.formatted(
                                """
                        (task.assignee_ is null or task.assignee_ = :username) and exists (
                            select 1 from act_ru_identitylink hers
                            where hers.task_id_ = task.id_ and hers.type_ = 'candidate' and hers.group_id_ in (:groups))
                        """))
                .param("groups", groups)
                .param("username", username)
                .query(this::awaited)
                .list();
    }

    /** Those of these cases, the most pressing first. */
    public List<Awaited> in(Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return List.of();
        }
        return database.sql(OPEN.formatted("running.business_key_ in (:cases)"))
                .param("cases", caseNumbers)
                .query(this::awaited)
                .list();
    }

    /** The open task of this key in the case that is offered to one of these groups, and its id. */
    public Optional<String> open(String caseNumber, String task, Collection<String> groups) {
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        return database.sql(
                        """
                        select task.id_ from act_ru_execution running
                        join act_ru_task task on task.proc_inst_id_ = running.id_ and task.task_def_key_ = :task
                        where running.business_key_ = :case and exists (
                            select 1 from act_ru_identitylink hers
                            where hers.task_id_ = task.id_ and hers.type_ = 'candidate' and hers.group_id_ in (:groups))
                        order by task.id_ limit 1""")
                .param("case", caseNumber)
                .param("task", task)
                .param("groups", groups)
                .query(String.class)
                .optional();
    }

    /** Whether one of these tasks is still to be done. */
    public boolean anyOpen(Collection<String> taskIds) {
        return database.sql("select exists (select 1 from act_ru_task where id_ in (:tasks))")
                .param("tasks", taskIds)
                .query(Boolean.class)
                .single();
    }

    private Awaited awaited(ResultSet row, int number) throws SQLException {
        String caseNumber = Objects.requireNonNullElse(row.getString("business_key_"), "");
        // The announcement has put the case behind the name.
        String name = row.getString("name_").replace(TaskAnnouncement.CASE + caseNumber, "");
        Timestamp due = row.getTimestamp("due_date_");
        return new Awaited(
                row.getString("id_"),
                new Worded(name, forms.text(name, Language.EN)),
                caseNumber,
                Arrays.asList((String[]) row.getArray("groups").getArray()),
                due == null ? null : due.toInstant());
    }
}
