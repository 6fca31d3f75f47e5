package org.corett.moviliza.demonstration;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.corett.moviliza.settings.OnlyInDemonstration;
import org.corett.moviliza.shared.MovableClock;
import org.springframework.stereotype.Component;

/** Lets the demonstration's people work in a process as Tasklist would, with their own rights. */
@Component
@OnlyInDemonstration
class DemonstrationProcess {
    private final IdentityService identity;
    private final RepositoryService repository;
    private final FormService forms;
    private final TaskService tasks;
    private final ManagementService management;
    private final MovableClock clock;

    DemonstrationProcess(
            IdentityService identity,
            RepositoryService repository,
            FormService forms,
            TaskService tasks,
            ManagementService management,
            MovableClock clock) {
        this.identity = identity;
        this.repository = repository;
        this.forms = forms;
        this.tasks = tasks;
        this.management = management;
        this.clock = clock;
    }

    /** Submits a process's start form and returns the case number. */
    String start(String person, String process, Map<String, Object> form) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        signIn(person);
        try {
            return forms.submitStartForm(definition, variables(form)).getBusinessKey();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Takes and completes the person's one open task of this key in the case. */
    void complete(String person, String caseNumber, String task, Map<String, Object> form) {
        Task open = open(person, caseNumber, task);
        signIn(person);
        try {
            tasks.claim(open.getId(), person);
            forms.submitTaskForm(open.getId(), variables(form));
        } finally {
            identity.clearAuthentication();
        }
    }

    /** What a field of the task's form shows the person before she fills it in. */
    Object shown(String person, String caseNumber, String task, String field) {
        Task open = open(person, caseNumber, task);
        signIn(person);
        try {
            return forms.getTaskFormVariables(open.getId()).get(field);
        } finally {
            identity.clearAuthentication();
        }
    }

    private Task open(String person, String caseNumber, String task) {
        Task open = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(task)
                .taskCandidateGroupIn(groups(person))
                .singleResult();
        if (open == null) {
            throw new IllegalStateException(person + " has no task " + task + " in " + caseNumber + ", where are open: "
                    + tasks.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                            .map(Task::getTaskDefinitionKey)
                            .toList());
        }
        return open;
    }

    /** Runs what the clock has made due in a process, and what that brings about. */
    void runDue(String process) {
        for (List<Job> due = due(process); !due.isEmpty(); due = due(process)) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> due(String process) {
        Stream<Job> timers = management
                .createJobQuery()
                .processDefinitionKey(process)
                .timers()
                .duedateLowerThan(new Date(clock.millis() + 1))
                .list()
                .stream();
        Stream<Job> steps = management.createJobQuery().processDefinitionKey(process).messages().list().stream();
        return Stream.concat(timers, steps).toList();
    }

    private void signIn(String person) {
        identity.setAuthentication(person, groups(person));
    }

    private List<String> groups(String person) {
        return identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }

    /** Lists travel as JSON. */
    private static Map<String, Object> variables(Map<String, Object> form) {
        return form.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        field -> field.getValue() instanceof List<?> rows
                                ? SpinValues.jsonValue(Spin.JSON(rows)).create()
                                : field.getValue()));
    }
}
