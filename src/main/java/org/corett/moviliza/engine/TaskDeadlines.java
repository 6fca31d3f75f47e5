package org.corett.moviliza.engine;

import java.time.Clock;
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
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
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

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskTimers timers;
    private final Deadline deadline;
    private final FormCatalog forms;
    private final Set<String> kept;
    private final JdbcClient database;
    private final Clock clock;

    TaskDeadlines(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            TaskTimers timers,
            Deadline deadline,
            FormCatalog forms,
            List<DeadlineKeeper> keepers,
            JdbcClient database,
            Clock clock) {
        this.tasks = tasks;
        this.runtime = runtime;
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
        TaskQuery query = tasks.createTaskQuery().active().orderByDueDate().asc();
        if (!caseNumber.isEmpty()) {
            query = query.processInstanceBusinessKey(caseNumber);
        }
        List<Task> open = query.listPage(0, MOST).stream()
                .filter(task -> task.getDueDate() != null)
                .toList();
        Map<String, String> numbers = numbers(open);
        Map<String, Set<String>> groups = groups(open);
        Map<String, BpmnModelInstance> models = new HashMap<>();
        Map<List<Object>, Asked> asked = new LinkedHashMap<>();
        for (Task task : open) {
            Asked one = asked(
                    task,
                    models.computeIfAbsent(task.getProcessDefinitionId(), repository::getBpmnModelInstance),
                    numbers.getOrDefault(task.getProcessInstanceId(), ""),
                    groups.getOrDefault(task.getId(), Set.of()));
            asked.merge(List.of(one.caseNumber(), one.task(), one.due()), one, TaskDeadlines::together);
        }
        return List.copyOf(asked.values());
    }

    /** What a task of this key is called. */
    public String name(Asked asked, Language language) {
        return forms.text(asked.name(), language);
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
                    .filter(task -> task.getDueDate() != null && dueOn(task).equals(asked.due()))
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

    private Asked asked(Task task, BpmnModelInstance process, String caseNumber, Set<String> groups) {
        UserTask model = process.getModelElementById(task.getTaskDefinitionKey());
        return new Asked(
                caseNumber,
                task.getTaskDefinitionKey(),
                model.getName(),
                groups,
                dueOn(task),
                model.getCamundaDueDate().startsWith("${deadline.of(") || kept.contains(task.getTaskDefinitionKey()));
    }

    private LocalDate dueOn(Task task) {
        return task.getDueDate().toInstant().atZone(clock.getZone()).toLocalDate();
    }

    private static Asked together(Asked one, Asked other) {
        Set<String> groups = new TreeSet<>(one.groups());
        groups.addAll(other.groups());
        return new Asked(one.caseNumber(), one.task(), one.name(), groups, one.due(), one.movable());
    }

    /** To whom the tasks are offered; the engine would tell it one task at a time. */
    private Map<String, Set<String>> groups(List<Task> open) {
        Map<String, Set<String>> groups = new HashMap<>();
        if (!open.isEmpty()) {
            database.sql("select task_id_, group_id_ from act_ru_identitylink where group_id_ is not null"
                            + " and task_id_ in (:tasks)")
                    .param("tasks", open.stream().map(Task::getId).toList())
                    .query(row -> {
                        groups.computeIfAbsent(row.getString("task_id_"), task -> new TreeSet<>())
                                .add(row.getString("group_id_"));
                    });
        }
        return groups;
    }

    private Map<String, String> numbers(List<Task> open) {
        Set<String> instances = open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }
}
