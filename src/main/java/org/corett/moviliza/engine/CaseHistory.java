package org.corett.moviliza.engine;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What cases have gone through, running and finished, as the engine recorded it: names, people and times, never what
 * was answered; who may read which case is theirs to know who ask.
 */
@Component
public class CaseHistory {
    private static final String INSTANCE =
            """
            select p.id_, p.proc_def_id_, p.business_key_, p.proc_def_key_, p.start_time_, p.end_time_, p.start_user_id_
            from act_hi_procinst p
            """;

    /** Events at which a case waits without a task, or that were waited for. */
    private static final Set<String> WAITS =
            Set.of("eventBasedGateway", "intermediateTimer", "intermediateMessageCatch", "receiveTask");

    private static final Set<String> EVENTS = Set.of(
            "intermediateTimer",
            "intermediateMessageCatch",
            "receiveTask",
            "boundaryTimer",
            "boundaryMessage",
            "intermediateNoneThrowEvent",
            "serviceTask",
            "noneEndEvent");

    /** The engine's mark of an activity that was called off. */
    private static final int CANCELED = 2;

    private final JdbcClient database;
    private final FormCatalog forms;
    private final TaskNames names;

    CaseHistory(JdbcClient database, FormCatalog forms, TaskNames names) {
        this.database = database;
        this.forms = forms;
        this.names = names;
    }

    /** A case's run through its process. */
    public record Run(
            String id,
            String model,
            String caseNumber,
            String process,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String startedBy) {}

    /** What a passage is: somebody's task, a rule's decision, or an event. */
    public enum Kind {
        TASK,
        DECISION,
        EVENT
    }

    /**
     * Something that a case went through.
     *
     * @param person who took or did it; absent where nobody has, and for what nobody does
     * @param groups those that the task was offered to
     * @param until absent while it goes on
     * @param dropped whether a task ended without anybody doing it
     * @param rule what decided, with its version and result; absent for anything else
     */
    public record Passage(
            Kind kind,
            Worded name,
            @Nullable String person,
            List<String> groups,
            Instant from,
            @Nullable Instant until,
            @Nullable Instant due,
            boolean dropped,
            @Nullable Rule rule) {}

    /** A decision table that was applied: its version and what it gave. */
    public record Rule(int version, String result) {}

    /** The runs of these ids, without those that are no case. */
    public List<Run> runs(Collection<String> ids) {
        return database.sql(INSTANCE + "where p.id_ in (:ids) and p.business_key_ is not null")
                .param("ids", ids)
                .query(this::run)
                .list();
    }

    /** Every run of a case that is not among these. */
    public List<Run> runsBut(Collection<String> ids) {
        return database.sql(
                        INSTANCE + "where p.business_key_ is not null and not p.id_ = any(:ids) order by p.start_time_")
                .param("ids", ids.toArray(String[]::new))
                .query(this::run)
                .list();
    }

    /** Everything that a run went through, the first first. */
    public List<Passage> course(Run run) {
        List<Passage> course = new ArrayList<>(tasks(run));
        course.addAll(decisions(run));
        course.addAll(events(run));
        course.sort(Comparator.comparing(Passage::from)
                .thenComparing(passage -> passage.until() == null ? Instant.MAX : passage.until()));
        return course;
    }

    private List<Passage> tasks(Run run) {
        return database.sql(
                        """
                        select task.name_, task.proc_def_id_, task.task_def_key_, task.assignee_, task.start_time_, task.end_time_, task.due_date_, task.delete_reason_,
                            array(select distinct l.group_id_ from act_hi_identitylink l
                                where l.task_id_ = task.id_ and l.type_ = 'candidate' and l.group_id_ is not null
                                order by l.group_id_) as groups,
                        """
                                + TaskNames.ELEMENT
                                + """

                        from act_hi_taskinst task where task.proc_inst_id_ = ?""")
                .param(run.id())
                .query((row, number) -> {
                    Instant until = moment(row, "end_time_");
                    return new Passage(
                            Kind.TASK,
                            names.withElement(
                                    row.getString("name_"),
                                    run.caseNumber(),
                                    row.getString("proc_def_id_"),
                                    row.getString("task_def_key_"),
                                    TaskNames.element(row)),
                            row.getString("assignee_"),
                            strings(row.getArray("groups")),
                            started(row),
                            until,
                            moment(row, "due_date_"),
                            until != null && !"completed".equals(row.getString("delete_reason_")),
                            null);
                })
                .list();
    }

    private List<Passage> decisions(Run run) {
        return database.sql(
                        """
                        select d.dec_def_key_, d.dec_def_name_, d.eval_time_ as start_time_, def.version_,
                            (select string_agg(coalesce(o.text_, o.long_::text, o.double_::text), ', ' order by o.rule_order_)
                                from act_hi_dec_out o where o.dec_inst_id_ = d.id_) as result,
                        """
                                + TaskNames.ELEMENT_OF_ACTIVITY
                                + """

                        from act_hi_decinst d join act_re_decision_def def on def.id_ = d.dec_def_id_
                            left join act_hi_actinst act on act.id_ = d.act_inst_id_
                        where d.proc_inst_id_ = ?""")
                .param(run.id())
                .query((row, number) -> new Passage(
                        Kind.DECISION,
                        inLoop(
                                worded(Objects.requireNonNullElse(
                                        row.getString("dec_def_name_"), row.getString("dec_def_key_"))),
                                TaskNames.element(row)),
                        null,
                        List.of(),
                        started(row),
                        started(row),
                        null,
                        false,
                        new Rule(row.getInt("version_"), Objects.requireNonNullElse(row.getString("result"), ""))))
                .list();
    }

    private List<Passage> events(Run run) {
        return database.sql(
                        """
                        select act_name_, start_time_, end_time_,
                        """
                                + TaskNames.ELEMENT_OF_ACTIVITY
                                + """

                        from act_hi_actinst act
                        where proc_inst_id_ = :run and act_type_ in (:events) and act_name_ <> ''
                            and act_inst_state_ <> :canceled
                            and (:over or not (act_type_ = 'noneEndEvent' and parent_act_inst_id_ = proc_inst_id_))""")
                .param("run", run.id())
                .param("canceled", CANCELED)
                .param("events", EVENTS)
                // Where one way of a case is at its end and another goes on, nothing of the whole has ended.
                .param("over", run.endedAt() != null)
                .query((row, number) -> event(row, TaskNames.element(row), null))
                .list();
    }

    private static Worded inLoop(Worded name, @Nullable Worded element) {
        return element == null ? name : TaskAnnouncement.about(name, element.spanish(), element.english());
    }

    private Passage event(ResultSet row, @Nullable Worded element, @Nullable Instant due) throws SQLException {
        return new Passage(
                Kind.EVENT,
                inLoop(worded(row.getString("act_name_")), element),
                null,
                List.of(),
                started(row),
                moment(row, "end_time_"),
                due,
                false,
                null);
    }

    /** What these runs wait for that is nobody's task, such as the Plenary's decision, by case number. */
    public Map<String, List<Passage>> waits(Collection<Run> runs) {
        Map<String, String> numbers = runs.stream()
                .filter(run -> run.endedAt() == null)
                .collect(Collectors.toMap(Run::id, Run::caseNumber, (one, other) -> one));
        Map<String, List<Passage>> waits = new LinkedHashMap<>();
        if (!numbers.isEmpty()) {
            database.sql(
                            """
                            select act.proc_inst_id_, act.act_name_, act.start_time_, act.end_time_,
                                (select min(job.duedate_) from act_ru_job job
                                    where job.execution_id_ = act.execution_id_ and job.type_ = 'timer') as due_,
                            """
                                    + TaskNames.ELEMENT_OF_ACTIVITY
                                    + """

                            from act_hi_actinst act
                            where act.proc_inst_id_ in (:runs) and act.end_time_ is null and act.act_type_ in (:waits)
                            order by act.start_time_""")
                    .param("runs", numbers.keySet())
                    .param("waits", WAITS)
                    .query((row, number) -> waits.computeIfAbsent(
                                    numbers.get(row.getString("proc_inst_id_")), key -> new ArrayList<>())
                            .add(event(row, TaskNames.element(row), moment(row, "due_"))))
                    .list();
        }
        return waits;
    }

    /**
     * A stay of a run at an activity or event of its model.
     *
     * @param until absent while it goes on
     * @param calledOff whether it ended because something else did
     */
    public record Visit(String activity, Instant from, @Nullable Instant until, boolean calledOff) {}

    /** Where a run has been and is, in the order in which it came there. */
    public List<Visit> visits(Run run) {
        return database.sql("select act_id_, start_time_, end_time_, act_inst_state_ from act_hi_actinst"
                        + " where proc_inst_id_ = ? order by start_time_, end_time_ nulls last, sequence_counter_, id_")
                .param(run.id())
                .query((row, number) -> new Visit(
                        row.getString("act_id_").replace("#multiInstanceBody", ""),
                        started(row),
                        moment(row, "end_time_"),
                        row.getInt("act_inst_state_") == CANCELED))
                .list();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getString("id_"),
                row.getString("proc_def_id_"),
                row.getString("business_key_"),
                row.getString("proc_def_key_"),
                started(row),
                moment(row, "end_time_"),
                row.getString("start_user_id_"));
    }

    private Worded worded(String spanish) {
        return new Worded(spanish, forms.text(spanish, Language.EN));
    }

    private static Instant started(ResultSet row) throws SQLException {
        return row.getTimestamp("start_time_").toInstant();
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
