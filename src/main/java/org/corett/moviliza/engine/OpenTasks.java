package org.corett.moviliza.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for whom, and how it passes to another person without losing its date. */
@Component
@Transactional
public class OpenTasks {
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskNames names;

    OpenTasks(TaskService tasks, RuntimeService runtime, TaskNames names) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.names = names;
    }

    /** A task that is open, by the name that Tasklist shows, with the number of its case. */
    public record Open(String id, Worded name, @Nullable Instant due) {}

    /** What is open for a group, the most urgent first; tasks without a date last. */
    public List<Open> of(String group) {
        List<Task> open = tasks.createTaskQuery()
                .taskCandidateGroup(group)
                .includeAssignedTasks()
                .unlimitedList();
        Map<String, String> cases = caseNumbers(open);
        return open.stream()
                .map(task -> new Open(
                        task.getId(),
                        inBothLanguages(task, cases.getOrDefault(task.getProcessInstanceId(), "")),
                        Optional.ofNullable(task.getDueDate())
                                .map(Date::toInstant)
                                .orElse(null)))
                .sorted(Comparator.comparing(Open::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(waiting -> waiting.name().spanish()))
                .toList();
    }

    private Map<String, String> caseNumbers(List<Task> open) {
        Set<String> instances = open.stream()
                .map(Task::getProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return Map.of();
        }
        return runtime.createProcessInstanceQuery().processInstanceIds(instances).unlimitedList().stream()
                .filter(found -> found.getBusinessKey() != null)
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    private Worded inBothLanguages(Task task, String caseNumber) {
        String shown = task.getName();
        String name = TaskNames.bare(shown, caseNumber);
        Worded named = names.withElement(
                name, caseNumber, task.getProcessDefinitionId(), task.getTaskDefinitionKey(), element(task));
        String about = shown.substring(name.length());
        return new Worded(named.spanish() + about, named.english() + about);
    }

    private @Nullable Worded element(Task task) {
        Map<String, Object> names = tasks.getVariables(
                task.getId(), List.of(TaskAnnouncement.ELEMENT, TaskAnnouncement.ELEMENT_IN_ENGLISH));
        Object spanish = names.get(TaskAnnouncement.ELEMENT);
        Object english = names.getOrDefault(TaskAnnouncement.ELEMENT_IN_ENGLISH, spanish);
        return spanish == null ? null : new Worded(spanish.toString(), String.valueOf(english));
    }

    /** What one person has taken is from now on taken by another, as far as these groups are asked; dates stay. */
    public void pass(String from, String to, Collection<String> groups) {
        for (String group : groups) {
            tasks.createTaskQuery()
                    .taskAssignee(from)
                    .taskCandidateGroup(group)
                    .includeAssignedTasks()
                    .unlimitedList()
                    .forEach(taken -> tasks.setAssignee(taken.getId(), to));
        }
    }
}
