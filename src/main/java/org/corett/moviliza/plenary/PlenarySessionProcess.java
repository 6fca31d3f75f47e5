package org.corett.moviliza.plenary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.corett.moviliza.shared.CountryCode;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What a session's case hears from outside its tasks. */
@Component
class PlenarySessionProcess {
    private static final String CORRECTED = "attendanceCorrected";

    /** The tasks of which every present country has one, and what follows when none is left. */
    private static final Map<String, String> BALLOTS = Map.of("statePosition", "judgeItem", "castVote", "judgeVote");

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;

    PlenarySessionProcess(RuntimeService runtime, RepositoryService repository, TaskService tasks) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
    }

    /** Whether the session's case is still running. */
    boolean runs(String session) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(session)
                        .count()
                > 0;
    }

    /** Whether the Presidency is asked for the quorum: a case that began on an earlier model goes on without. */
    boolean asksPresidency(String session) {
        String model = instance(session).getProcessDefinitionId();
        return repository.getBpmnModelInstance(model).getModelElementById("confirmQuorum") != null;
    }

    /** Whether countries are answering on the item in the round that is open. */
    boolean roundOpen(AgendaItem item) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(item.session())
                .taskDefinitionKey("statePosition")
                .list()
                .stream()
                .anyMatch(task -> item.motion().equals(tasks.getVariable(task.getId(), "item")));
    }

    /** No objection stands any more: where a new text is sought, none is needed. */
    void objectionsWithdrawn(AgendaItem item) {
        for (Execution waiting : waiting(item.session(), "objectionsWithdrawn")) {
            if (item.motion().equals(runtime.getVariable(waiting.getId(), "item"))) {
                told(() -> runtime.messageEventReceived("objectionsWithdrawn", waiting.getId()));
            }
        }
    }

    /** Ends the case; one that began on an earlier model has no other way than to be taken out. */
    void cancel(String session) {
        List<Execution> waiting = waiting(session, "sessionCancelled");
        told(() -> {
            if (waiting.isEmpty()) {
                runtime.deleteProcessInstance(instance(session).getId(), "cancelled");
            } else {
                runtime.messageEventReceived("sessionCancelled", waiting.get(0).getId());
            }
        });
    }

    /** Whether attendance can be corrected: not in a case that began on an earlier model. */
    boolean hearsCorrections(String session) {
        return !waiting(session, CORRECTED).isEmpty();
    }

    /** Asks the Presidency to confirm the correction. */
    void correct(String session) {
        told(() -> runtime.messageEventReceived(
                CORRECTED, waiting(session, CORRECTED).get(0).getId()));
    }

    /** The tasks of these keys are due on these days now, and come up as long before as they did. */
    void reschedule(String session, Map<String, Date> due) {
        List<Task> open = tasks.createTaskQuery()
                .processInstanceBusinessKey(session)
                .taskDefinitionKeyIn(due.keySet().toArray(String[]::new))
                .list();
        told(() -> open.forEach(task -> {
            Date day = due.get(task.getTaskDefinitionKey());
            if (task.getFollowUpDate() != null && task.getDueDate() != null && day != null) {
                long ahead =
                        task.getDueDate().getTime() - task.getFollowUpDate().getTime();
                task.setFollowUpDate(new Date(day.getTime() - ahead));
            }
            task.setDueDate(day);
            tasks.saveTask(task);
        }));
    }

    /** There is a quorum after all: instead of a second call, the items are treated. */
    void openItems(String session) {
        ProcessInstance instance = instance(session);
        below(runtime.getActivityInstance(instance.getId()))
                .filter(one -> one.getActivityId().equals("reconveneSession"))
                .findFirst()
                .ifPresent(second -> runtime.createProcessInstanceModification(instance.getId())
                        .startBeforeActivity("treatItem#multiInstanceBody")
                        .cancelActivityInstance(second.getId())
                        .execute());
    }

    /** A country that came late is asked in every ballot that is open. */
    void admit(String session, CountryCode country) {
        ProcessInstance instance = instance(session);
        for (String ballot : BALLOTS.keySet()) {
            bodies(instance, ballot).forEach(body -> runtime.createProcessInstanceModification(instance.getId())
                    .startBeforeActivity(ballot, body.getId())
                    .setVariableLocal("country", country.name())
                    .execute());
        }
    }

    /** A country that was not there is asked no more; where nobody else is being waited for, the ballot is over. */
    void dismiss(String session, CountryCode country) {
        ProcessInstance instance = instance(session);
        List<String> asked = tasks
                .createTaskQuery()
                .processInstanceId(instance.getId())
                .taskCandidateGroup(country.group())
                .includeAssignedTasks()
                .list()
                .stream()
                .map(Task::getExecutionId)
                .toList();
        BALLOTS.forEach((ballot, next) -> bodies(instance, ballot)
                .forEach(body -> Arrays.stream(body.getChildActivityInstances())
                        .filter(one -> Arrays.stream(one.getExecutionIds()).anyMatch(asked::contains))
                        .findFirst()
                        .ifPresent(one -> {
                            if (body.getChildActivityInstances().length > 1) {
                                runtime.createProcessInstanceModification(instance.getId())
                                        .cancelActivityInstance(one.getId())
                                        .execute();
                            } else {
                                runtime.createProcessInstanceModification(instance.getId())
                                        .startBeforeActivity(next, body.getParentActivityInstanceId())
                                        .cancelActivityInstance(body.getId())
                                        .execute();
                            }
                        })));
    }

    /** One for each item that is open, in the order of the agenda. */
    private List<ActivityInstance> bodies(ProcessInstance instance, String ballot) {
        return below(runtime.getActivityInstance(instance.getId()))
                .filter(one -> one.getActivityId().equals(ballot + "#multiInstanceBody"))
                .sorted(Comparator.comparing(
                        body -> (Integer) runtime.getVariable(body.getExecutionIds()[0], "loopCounter")))
                .toList();
    }

    private static Stream<ActivityInstance> below(ActivityInstance one) {
        return Stream.concat(
                Stream.of(one), Arrays.stream(one.getChildActivityInstances()).flatMap(PlenarySessionProcess::below));
    }

    private ProcessInstance instance(String session) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(session)
                .singleResult();
    }

    private List<Execution> waiting(String session, String message) {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(session)
                .messageEventSubscriptionName(message)
                .list();
    }

    /** Somebody may complete a task at the same moment: whoever acts can be asked to do so again. */
    private static void told(Runnable act) {
        try {
            act.run();
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("the session has just moved on", e);
        }
    }
}
