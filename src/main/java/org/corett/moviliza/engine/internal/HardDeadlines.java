package org.corett.moviliza.engine.internal;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whether the time for a task is over, whoever has noticed: where the model ends it by a timer, at the task itself or
 * around it, it takes nothing from that moment on, be the timer as late as it may.
 */
@Component
public class HardDeadlines {
    /** Whether such a timer of the task was to ring by this moment. */
    public boolean passed(DelegateTask task, Instant now) {
        TaskEntity open = (TaskEntity) task;
        return open.getExecution().createActivityExecutionMapping().entrySet().stream()
                .anyMatch(scope -> TimerDeclarationImpl.getDeclarationsForScope(scope.getKey()).entrySet().stream()
                        .filter(timer -> timer.getValue().isInterruptingTimer())
                        .anyMatch(timer -> passed(waiting(scope.getValue().getId(), timer.getKey()), open, now)));
    }

    private static boolean passed(Optional<TimerEntity> timer, TaskEntity task, Instant now) {
        boolean due = over(task.getDueDate(), now);
        // One that was tried and failed waits for its next try, and tells of its own day no more.
        return timer.map(waiting -> over(waiting.getDuedate(), now) || waiting.getExceptionMessage() != null && due)
                .orElse(due);
    }

    private static boolean over(@Nullable Date end, Instant now) {
        return end != null && !now.isBefore(end.toInstant());
    }

    private static Optional<TimerEntity> waiting(String execution, String event) {
        List<JobEntity> jobs = Context.getCommandContext().getJobManager().findJobsByExecutionId(execution);
        return jobs.stream()
                .filter(job -> job instanceof TimerEntity && event.equals(((TimerEntity) job).getActivityId()))
                .map(TimerEntity.class::cast)
                .findFirst();
    }
}
