package org.corett.moviliza.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.corett.moviliza.engine.internal.TaskTimers;
import org.corett.moviliza.shared.DeadlineKeeper;
import org.corett.moviliza.shared.Language;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is asked of whom until when, over all cases, and a deadline's move.
 *
 * <p>A day that only a setting gives can move, and one that a module keeps and moves itself. What the Plenary's rules
 * give (rounds, votes, objections, the sitting) cannot: others count on it.
 */
@Component
public class TaskDeadlines {
    private static final int MOST = 400;
    private static final List<String> SET_BY_SETTING = List.of("${deadline.of(", "${jointDisputes.due(");

    private final TaskService tasks;
    private final RepositoryService repository;
    private final TaskTimers timers;
    private final Deadline deadline;
    private final FormCatalog forms;
    private final Set<String> kept;
    private final JdbcClient database;
    private final Clock clock;

    TaskDeadlines(
            TaskService tasks,
            RepositoryService repository,
            TaskTimers timers,
            Deadline deadline,
            FormCatalog forms,
            List<DeadlineKeeper> keepers,
            JdbcClient database,
            Clock clock) {
        this.tasks = tasks;
        this.repository = repository;
        this.timers = timers;
        this.deadline = deadline;
        this.forms = forms;
        this.kept = keepers.stream().map(DeadlineKeeper::task).collect(Collectors.toUnmodifiableSet());
        this.database = database;
        this.clock = clock;
    }

    /**
     * A task of a case, or the same task of several groups side by side.
     *
     * @param task its key in the model
     * @param name in Spanish, as the model has it
     * @param due the last day
     * @param movable whether its deadline can move
     */
    public record Asked(
            String caseNumber, String task, String name, Set<String> groups, LocalDate due, boolean movable) {}

    /** The tasks that are due first, of one case or, where its number is empty, of all. */
    public List<Asked> asked(String caseNumber) {
        Map<String, BpmnModelInstance> models = new HashMap<>();
        Map<List<Object>, Asked> asked = new LinkedHashMap<>();
        List<Open> open = open(caseNumber);
        for (Open task : open) {
            Asked one = asked(task, models.computeIfAbsent(task.process(), repository::getBpmnModelInstance));
            asked.merge(List.of(one.caseNumber(), one.task(), one.due()), one, TaskDeadlines::together);
        }
        List<Asked> all = List.copyOf(asked.values());
        // Some of those whom the last is asked of may stand beyond.
        return open.size() <= MOST ? all : all.subList(0, all.size() - 1);
    }

    /** A task that waits, with its case's number and those to whom it is offered. */
    private record Open(String caseNumber, String process, String key, Date due, Set<String> groups) {}

    /** In one reading; the engine would tell the number and the groups of one task at a time. */
    private List<Open> open(String caseNumber) {
        return database.sql(
                        """
                        select coalesce(instance.business_key_, '') as case_number, task.proc_def_id_ as process,
                               task.task_def_key_ as key, task.due_date_ as due,
                               array(select group_id_ from act_ru_identitylink
                                     where task_id_ = task.id_ and group_id_ is not null) as groups
                        from act_ru_task task join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                        where task.suspension_state_ = 1 and task.due_date_ is not null
                          and (:caseNumber = '' or instance.business_key_ = :caseNumber)
                        order by task.due_date_, instance.business_key_, task.task_def_key_ limit :most
                        """)
                .param("caseNumber", caseNumber)
                .param("most", MOST + 1)
                .query((row, number) -> new Open(
                        row.getString("case_number"),
                        row.getString("process"),
                        row.getString("key"),
                        row.getTimestamp("due"),
                        new TreeSet<>(List.of((String[]) row.getArray("groups").getArray()))))
                .list();
    }

    /** What a task of this key is called. */
    public String name(Asked asked, Language language) {
        return name(asked.name(), language);
    }

    /** The same of one that is over, by its name in Spanish; where no model has it any more, that name. */
    public String name(String spanish, Language language) {
        return forms.text(spanish, language);
    }

    /**
     * Gives what is asked another day, and its timers with it.
     *
     * <p>Raises {@link OptimisticLockingFailureException} where somebody completes or moves it at the same moment.
     */
    @Transactional
    public void move(Asked asked, LocalDate day) {
        Date due = deadline.endOf(day);
        try {
            tasks
                    .createTaskQuery()
                    .processInstanceBusinessKey(asked.caseNumber())
                    .taskDefinitionKey(asked.task())
                    .list()
                    .stream()
                    .filter(task -> task.getDueDate() != null
                            && dayOf(task.getDueDate()).equals(asked.due()))
                    .forEach(task -> {
                        task.setDueDate(due);
                        task.setFollowUpDate(deadline.followUp(asked.task(), due));
                        tasks.saveTask(task);
                        timers.setAnew(task.getId());
                    });
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("the task has just moved on", e);
        }
    }

    private Asked asked(Open task, BpmnModelInstance process) {
        UserTask model = process.getModelElementById(task.key());
        return new Asked(
                task.caseNumber(),
                task.key(),
                model.getName(),
                task.groups(),
                dayOf(task.due()),
                SET_BY_SETTING.stream().anyMatch(model.getCamundaDueDate()::startsWith) || kept.contains(task.key()));
    }

    private LocalDate dayOf(Date due) {
        return Instant.ofEpochMilli(due.getTime()).atZone(clock.getZone()).toLocalDate();
    }

    private static Asked together(Asked one, Asked other) {
        Set<String> groups = new TreeSet<>(one.groups());
        groups.addAll(other.groups());
        return new Asked(one.caseNumber(), one.task(), one.name(), groups, one.due(), one.movable());
    }
}
