package org.corett.moviliza.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is waiting to be done, for those who tell people of it; who may see which tasks is theirs to know. */
@Component
public class AwaitedTasks {
    private static final String OPEN =
            """
            select task.id_, task.proc_def_id_, task.task_def_key_, task.name_, task.due_date_, task.create_time_, task.assignee_, running.business_key_,
                array_agg(link.group_id_ order by link.group_id_) as groups,
            """
                    + TaskNames.ELEMENT
                    + """

            from act_ru_task task
            join act_ru_execution running on running.id_ = task.proc_inst_id_
            join act_ru_identitylink link
                on link.task_id_ = task.id_ and link.type_ = 'candidate' and link.group_id_ is not null
            where task.suspension_state_ = 1 and %s
            group by task.id_, running.id_
            order by task.due_date_ nulls last, running.business_key_, task.task_def_key_, task.create_time_, task.id_
            """;

    private final JdbcClient database;
    private final TaskNames names;

    AwaitedTasks(JdbcClient database, TaskNames names) {
        this.database = database;
        this.names = names;
    }

    /**
     * A task that is waited for.
     *
     * @param key in the model, such as {@code evaluateOffers}
     * @param groups those that it is offered to
     * @param taken who has taken it; absent where nobody has
     */
    public record Awaited(
            String taskId,
            String key,
            Worded name,
            String caseNumber,
            List<String> groups,
            @Nullable Instant due,
            @Nullable String taken,
            Instant since) {

        /** Whether it is for somebody of these groups to do: offered to one of them, and taken by nobody but her. */
        public boolean isFor(Collection<String> hers, String username) {
            return !Collections.disjoint(groups, hers) && (taken == null || taken.equals(username));
        }
    }

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

    /**
     * Those whose follow-up date came after the one moment and not after the other. Whoever was given a task just before
     * its follow-up date has been told of it already; of what was due before today, only a date of today reminds.
     *
     * @param today the moment at which today began
     */
    public List<Awaited> followedUp(Instant after, Instant until, Instant today) {
        return database.sql(OPEN.formatted("task.follow_up_date_ > :after and task.follow_up_date_ <= :until"
                        + " and task.create_time_ < task.follow_up_date_ - interval '12 hours'"
                        + " and (task.due_date_ is null or task.due_date_ > :until or task.follow_up_date_ >= :today)"))
                .param("today", Timestamp.from(today))
                .param("after", Timestamp.from(after))
                .param("until", Timestamp.from(until))
                .query(this::awaited)
                .list();
    }

    private static final String FIRST =
            """
            select task.id_, task.proc_def_id_, task.task_def_key_, task.name_, task.due_date_, task.create_time_, task.assignee_, running.business_key_,
                array(select link.group_id_ from act_ru_identitylink link
                    where link.task_id_ = task.id_ and link.type_ = 'candidate' and link.group_id_ is not null
                    order by link.group_id_) as groups,
            """
                    + TaskNames.ELEMENT
                    + """

            from act_ru_task task join act_ru_execution running on running.id_ = task.proc_inst_id_
            where task.suspension_state_ = 1 and %s
            order by task.due_date_ nulls last, running.business_key_, task.task_def_key_, task.create_time_, task.id_ limit :most
            """;

    private static final String OFFERED =
            """
            task.id_ in (select hers.task_id_ from act_ru_identitylink hers
                where hers.type_ = 'candidate' and hers.task_id_ is not null and hers.group_id_ in (:groups))
            """;

    private static final String OWN = OFFERED + " and (task.assignee_ is null or task.assignee_ = :username)";

    /**
     * How much a person has to do.
     *
     * @param overdue how many of them were due before now
     */
    public record Load(long all, long overdue) {}

    /** How much is offered to these groups and not taken by anybody but the person. */
    public Load load(Collection<String> groups, String username, Instant now) {
        if (groups.isEmpty()) {
            return new Load(0, 0);
        }
        return database.sql("select count(*) as \"all\", count(*) filter (where task.due_date_ < :now) as overdue"
                        + " from act_ru_task task where task.suspension_state_ = 1 and " + OWN)
                .param("groups", groups)
                .param("username", username)
                .param("now", Timestamp.from(now))
                .query(Load.class)
                .single();
    }

    /** The first so many offered to these groups and not taken by anybody but the person. */
    public List<Awaited> first(Collection<String> groups, String username, int most) {
        return groups.isEmpty()
                ? List.of()
                : database.sql(FIRST.formatted(OWN))
                        .param("groups", groups)
                        .param("username", username)
                        .param("most", most)
                        .query(this::awaited)
                        .list();
    }

    /** The first so many offered to these groups, whoever has taken them. */
    public List<Awaited> offered(Collection<String> groups, int most) {
        return groups.isEmpty()
                ? List.of()
                : database.sql(FIRST.formatted(OFFERED))
                        .param("groups", groups)
                        .param("most", most)
                        .query(this::awaited)
                        .list();
    }

    /**
     * The first so many that others have to do in the running cases that the person opened or did something in of late;
     * not in all that she ever touched, which would be most of them for an office.
     */
    public List<Awaited> ofOthers(Collection<String> groups, String username, int most) {
        return database.sql(
                        FIRST.formatted(
                                """
                        task.proc_inst_id_ in (
                            (select opened.proc_inst_id_ from act_hi_procinst opened
                                where opened.start_user_id_ = :username and opened.end_time_ is null
                                order by opened.start_time_ desc limit 50)
                            union
                            (select done.proc_inst_id_ from act_hi_taskinst done
                                where done.assignee_ = :username and done.end_time_ is not null
                                order by done.end_time_ desc limit 100))
                        and not exists (select 1 from act_ru_identitylink hers
                            where hers.task_id_ = task.id_ and hers.type_ = 'candidate' and hers.group_id_ in (:groups))
                        """))
                .param("username", username)
                .param("groups", groups.isEmpty() ? List.of("") : groups)
                .param("most", most)
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

    /** The most pressing of these tasks that is still to be done, and its id. */
    public Optional<String> firstOpen(Collection<String> taskIds) {
        return taskIds.isEmpty()
                ? Optional.empty()
                : database.sql("select id_ from act_ru_task where id_ in (:tasks)"
                                + " order by due_date_ nulls last, create_time_, id_ limit 1")
                        .param("tasks", taskIds)
                        .query(String.class)
                        .optional();
    }

    /** Those of these tasks that are over. */
    public Set<String> over(Collection<String> taskIds) {
        return database.sql("select id_ from act_hi_taskinst where id_ in (:tasks) and end_time_ is not null")
                .param("tasks", taskIds)
                .query(String.class)
                .set();
    }

    private Awaited awaited(ResultSet row, int number) throws SQLException {
        String caseNumber = Objects.requireNonNullElse(row.getString("business_key_"), "");
        Timestamp due = row.getTimestamp("due_date_");
        return new Awaited(
                row.getString("id_"),
                row.getString("task_def_key_"),
                names.withElement(
                        row.getString("name_"),
                        caseNumber,
                        row.getString("proc_def_id_"),
                        row.getString("task_def_key_"),
                        TaskNames.element(row)),
                caseNumber,
                Arrays.asList((String[]) row.getArray("groups").getArray()),
                due == null ? null : due.toInstant(),
                row.getString("assignee_"),
                row.getTimestamp("create_time_").toInstant());
    }
}
