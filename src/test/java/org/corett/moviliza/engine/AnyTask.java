package org.corett.moviliza.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An open task of each kind that any model defines, written with SQL: nobody has to walk a case there. */
@Component
public class AnyTask {
    static final String SECRET = "confidential-amount";

    private static final String CASE = "ANY-2026-001";

    /** What is written of a task besides its executions and candidates. */
    private static final List<String> ROWS = List.of(
            """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                priority_, create_time_, suspension_state_, task_state_)
            values (:id, 1, :execution, :id, :definition, :key, :key, 50, now(), 1, 'Created')
            """,
            """
            insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, text_,
                var_scope_, sequence_counter_, is_concurrent_local_)
            values (:id, 1, 'string', 'secret', :id, :id, :definition, :secret, :id, 1, false)
            """,
            """
            insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
                root_proc_inst_id_, state_)
            values (:id, :id, :case, :process, :definition, now(), :id, 'ACTIVE')
            """,
            """
            insert into act_hi_actinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                execution_id_, act_id_, act_type_, start_time_)
            values (:id, :process, :definition, :id, :id, :execution, :key, 'userTask', now())
            """,
            """
            insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_,
                proc_inst_id_, execution_id_, act_inst_id_, name_, start_time_, priority_, task_state_)
            values (:id, :key, :process, :definition, :id, :id, :execution, :id, :key, now(), 50, 'Created')
            """,
            """
            insert into act_hi_varinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                execution_id_, act_inst_id_, name_, var_type_, rev_, text_, state_, create_time_)
            values (:id, :process, :definition, :id, :id, :id, :id, 'secret', 'string', 1, :secret, 'CREATED', now())
            """,
            """
            insert into act_hi_detail (id_, type_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                execution_id_, name_, var_type_, rev_, text_, time_)
            values (:id, 'VariableUpdate', :process, :definition, :id, :id, :id, 'secret', 'string', 0, :secret, now())
            """,
            """
            insert into act_hi_op_log (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_, task_id_,
                timestamp_, operation_type_, entity_type_, category_)
            values (:id, :process, :definition, :id, :id, :id, now(), 'Claim', 'Task', 'TaskWorker')
            """,
            """
            insert into act_hi_identitylink (id_, timestamp_, type_, group_id_, task_id_, root_proc_inst_id_,
                proc_def_id_, proc_def_key_, operation_type_)
            values (:id, now(), 'candidate', :group, :id, :id, :definition, :process, 'add')
            """,
            """
            insert into act_hi_comment (id_, type_, time_, user_id_, task_id_, root_proc_inst_id_, proc_inst_id_,
                action_, message_, full_msg_)
            values (:id, 'comment', now(), 'admin', :id, :id, :id, 'AddComment', :secret, :secret::bytea)
            """);

    /** One of the executions in which the task stands. */
    private static final String EXECUTION =
            """
            insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, parent_id_, business_key_,
                proc_def_id_, act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_,
                suspension_state_, cached_ent_state_, sequence_counter_)
            values (:execution, 1, :id, :id, :parent, case when :execution = :id then :case end,
                :definition, :activity, :execution, :leaf, :concurrent, not :concurrent, false, 1, 18, 1)
            """;

    private static final String CANDIDATE =
            """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            values ('any-' || md5(:id || :group), 1, :group, 'candidate', :id)
            """;

    private final RepositoryService repository;
    private final JdbcClient database;

    AnyTask(RepositoryService repository, JdbcClient database) {
        this.repository = repository;
        this.database = database;
    }

    /**
     * A task and the groups that it is offered to.
     *
     * @param first whether it is the first of its process
     */
    record Open(String id, String process, String key, List<String> groups, boolean first) {}

    /** One open task for each user task of each model; per-country and joint ones in turn for each group. */
    List<Open> ofEveryKind() {
        List<Open> tasks = new ArrayList<>();
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            boolean first = true;
            for (UserTask kind :
                    repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class)) {
                List<String> groups = groups(kind.getCamundaCandidateGroups(), tasks.size());
                String id = "any-" + definition.getKey() + "-" + kind.getId();
                Open task = new Open(id, definition.getKey(), kind.getId(), groups, first);
                write(task, definition.getId(), Level.above(kind));
                tasks.add(task);
                first = false;
            }
        }
        return tasks;
    }

    void forget() {
        for (String table : List.of(
                "act_ru_identitylink",
                "act_ru_variable",
                "act_ru_task",
                "act_hi_taskinst",
                "act_hi_varinst",
                "act_hi_actinst",
                "act_hi_procinst")) {
            database.sql("delete from " + table + " where id_ like 'any-%'").update();
        }
        database.sql("delete from act_ru_execution where proc_inst_id_ like 'any-%'")
                .update();
        for (String table : List.of("act_hi_comment", "act_hi_identitylink", "act_hi_op_log")) {
            database.sql("delete from " + table + " where task_id_ like 'any-%'")
                    .update();
        }
        database.sql("delete from act_hi_detail where proc_inst_id_ like 'any-%'")
                .update();
    }

    /** The rows that tell what anybody did to a task since it was written. */
    int traces(Open task) {
        return database.sql("select (select count(*) from act_hi_op_log where task_id_ = :id and id_ <> :id)"
                        + " + (select count(*) from act_hi_comment where task_id_ = :id and id_ <> :id)")
                .param("id", task.id())
                .query(Integer.class)
                .single();
    }

    private static List<String> groups(String candidates, int turn) {
        if (candidates.contains("${organ}") || candidates.contains("${office}")) {
            return List.of(Organ.groups().get(turn % 2));
        }
        if (candidates.contains("${country}")) {
            return List.of(CountryCode.values()[turn % CountryCode.values().length].group());
        }
        if (candidates.startsWith("${")) {
            // Whom else only a case can say: any member.
            List<String> members = Audience.MEMBERS.list();
            return List.of(members.get(turn % members.size()));
        }
        return Arrays.stream(candidates.split(",")).map(String::trim).toList();
    }

    private void write(Open task, String definition, List<Level> levels) {
        String execution = task.id();
        for (int depth = 0; depth < levels.size(); depth++) {
            Level level = levels.get(depth);
            String parent = depth == 0 ? null : execution;
            execution = depth == 0 ? task.id() : task.id() + "-" + depth;
            database.sql(EXECUTION)
                    .param("id", task.id())
                    .param("execution", execution)
                    .param("parent", parent)
                    .param("case", CASE)
                    .param("definition", definition)
                    .param("activity", level.activity())
                    .param("concurrent", level.concurrent())
                    .param("leaf", depth == levels.size() - 1)
                    .update();
        }
        Map<String, String> values = Map.of(
                "id",
                task.id(),
                "execution",
                execution,
                "definition",
                definition,
                "process",
                task.process(),
                "key",
                task.key(),
                "case",
                CASE,
                "secret",
                SECRET,
                "group",
                task.groups().get(0));
        ROWS.forEach(row -> database.sql(row).params(values).update());
        task.groups().forEach(group -> database.sql(CANDIDATE)
                .param("id", task.id())
                .param("group", group)
                .update());
    }

    /** One of the executions that lie in each other, as the engine keeps them; a loop has two. */
    private record Level(@Nullable String activity, boolean concurrent) {
        /** From the process down to the task. */
        static List<Level> above(UserTask task) {
            List<Level> levels = new ArrayList<>();
            enter(task, levels);
            if (guarded(task)) {
                levels.add(new Level(task.getId(), false));
                return levels;
            }
            Level innermost = levels.remove(levels.size() - 1);
            levels.add(new Level(task.getId(), innermost.concurrent()));
            return levels;
        }

        /** A task that something may happen to has an execution of its own; in a loop, the loop has it. */
        private static boolean guarded(UserTask task) {
            return task.getLoopCharacteristics() == null
                    && task.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                            .anyMatch(event -> event.getAttachedTo().equals(task));
        }

        private static void enter(Activity activity, List<Level> levels) {
            if (activity.getParentElement() instanceof SubProcess part) {
                enter(part, levels);
            }
            levels.add(new Level(null, false));
            if (activity.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics) {
                levels.add(new Level(activity.getId() + "#multiInstanceBody", false));
                levels.add(new Level(null, true));
            }
        }
    }
}
