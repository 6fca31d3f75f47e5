package org.corett.moviliza.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An open task of each kind that any model defines, written with SQL: nobody has to walk a case there. */
@Component
public class AnyTask {
    private static final String CASE = "ANY-2026-001";
    private static final String SECRET = "confidential-amount";

    private final RepositoryService repository;
    private final JdbcClient database;

    AnyTask(RepositoryService repository, JdbcClient database) {
        this.repository = repository;
        this.database = database;
    }

    /** A task and the groups that it is offered to. */
    record Open(String id, String process, String key, List<String> groups) {}

    /** One open task for each user task of each model; per-country and joint ones in turn for each group. */
    List<Open> ofEveryKind() {
        List<Open> tasks = new ArrayList<>();
        for (ProcessDefinition definition :
                repository.createProcessDefinitionQuery().latestVersion().list()) {
            Collection<UserTask> kinds =
                    repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class);
            for (UserTask kind : kinds) {
                List<String> groups = groups(kind.getCamundaCandidateGroups(), tasks.size());
                String id = "any-" + definition.getKey() + "-" + kind.getId();
                write(id, definition.getId(), definition.getKey(), kind.getId(), groups);
                tasks.add(new Open(id, definition.getKey(), kind.getId(), groups));
            }
        }
        return tasks;
    }

    void forget() {
        for (String table : List.of("act_ru_identitylink", "act_ru_variable", "act_ru_task", "act_ru_execution")) {
            database.sql("delete from " + table + " where id_ like 'any-%'").update();
        }
        for (String table : List.of("act_hi_taskinst", "act_hi_varinst", "act_hi_procinst")) {
            database.sql("delete from " + table + " where id_ like 'any-%'").update();
        }
        for (String table : List.of("act_hi_comment", "act_hi_identitylink", "act_hi_op_log", "act_hi_detail")) {
            database.sql("delete from " + table + " where task_id_ like 'any-%'")
                    .update();
        }
    }

    private static List<String> groups(String candidates, int turn) {
        if (candidates.contains("${organ}")) {
            return List.of(Organ.groups().get(turn % 2));
        }
        if (candidates.contains("${country}")) {
            return List.of(CountryCode.values()[turn % CountryCode.values().length].group());
        }
        return Arrays.stream(candidates.split(",")).map(String::trim).toList();
    }

    private void write(String id, String definition, String process, String key, List<String> groups) {
        run(
                """
                insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
                    act_id_, act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_,
                    cached_ent_state_, sequence_counter_)
                values (:id, 1, :id, :id, :case, :definition, :key, :id, true, false, true, false, 1, 18, 1)
                """,
                id,
                definition,
                process,
                key,
                "");
        run(
                """
                insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                    priority_, create_time_, suspension_state_, task_state_)
                values (:id, 1, :id, :id, :definition, :key, :key, 50, now(), 1, 'Created')
                """,
                id,
                definition,
                process,
                key,
                "");
        run(
                """
                insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, proc_def_id_, text_,
                    var_scope_, sequence_counter_, is_concurrent_local_)
                values (:id, 1, 'string', 'secret', :id, :id, :definition, :text, :id, 1, false)
                """,
                id,
                definition,
                process,
                key,
                SECRET);
        run(
                """
                insert into act_hi_procinst (id_, proc_inst_id_, business_key_, proc_def_key_, proc_def_id_, start_time_,
                    root_proc_inst_id_, state_)
                values (:id, :id, :case, :process, :definition, now(), :id, 'ACTIVE')
                """,
                id,
                definition,
                process,
                key,
                "");
        run(
                """
                insert into act_hi_taskinst (id_, task_def_key_, proc_def_key_, proc_def_id_, root_proc_inst_id_,
                    proc_inst_id_, execution_id_, act_inst_id_, name_, start_time_, priority_, task_state_)
                values (:id, :key, :process, :definition, :id, :id, :id, :id, :key, now(), 50, 'Created')
                """,
                id,
                definition,
                process,
                key,
                "");
        run(
                """
                insert into act_hi_varinst (id_, proc_def_key_, proc_def_id_, root_proc_inst_id_, proc_inst_id_,
                    execution_id_, act_inst_id_, name_, var_type_, rev_, text_, state_, create_time_)
                values (:id, :process, :definition, :id, :id, :id, :id, 'secret', 'string', 1, :text, 'CREATED', now())
                """,
                id,
                definition,
                process,
                key,
                SECRET);
        for (String group : groups) {
            run(
                    """
                    insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
                    values ('any-' || md5(:id || :text), 1, :text, 'candidate', :id)
                    """,
                    id,
                    definition,
                    process,
                    key,
                    group);
        }
    }

    private void run(String sql, String id, String definition, String process, String key, String text) {
        var statement = database.sql(sql);
        var values = java.util.Map.of(
                "id", id, "definition", definition, "process", process, "key", key, "text", text, "case", CASE);
        for (var value : values.entrySet()) {
            if (sql.contains(":" + value.getKey())) {
                statement = statement.param(value.getKey(), value.getValue());
            }
        }
        statement.update();
    }
}
