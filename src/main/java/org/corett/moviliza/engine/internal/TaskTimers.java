package org.corett.moviliza.engine.internal;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Sets the timers at a task anew once its deadline has moved: those that wait follow it, and those that have rung ring
 * again where their new day is still to come. The public interface does the first only.
 */
@Component
public class TaskTimers {
    private final ObjectProvider<ProcessEngine> engine;

    TaskTimers(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** The timers at one task; at all of them where it is one of several side by side. */
    public void setAnew(String taskId) {
        var settings = (ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration();
        settings.getCommandExecutorTxRequired().execute(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            ExecutionEntity own = task.getExecution();
            PvmScope activity = own.getActivity();
            setAnew(context, activity, own);
            PvmScope around = own.getActivity().getFlowScope();
            if (around.getId().endsWith("#multiInstanceBody")) {
                setAnew(context, around, own.getParent());
            }
            return null;
        });
    }

    private static void setAnew(CommandContext context, PvmScope scope, ExecutionEntity execution) {
        for (Map.Entry<String, TimerDeclarationImpl> timer :
                TimerDeclarationImpl.getDeclarationsForScope(scope).entrySet()) {
            Optional<TimerEntity> waiting = waiting(context, execution, timer.getKey());
            if (waiting.isPresent()) {
                timer.getValue().resolveAndSetDuedate(execution, waiting.get(), false);
            } else {
                TimerEntity again = timer.getValue().createTimerInstance(execution);
                if (again.getDuedate().before(ClockUtil.getCurrentTime())) {
                    again.delete();
                }
            }
        }
    }

    private static Optional<TimerEntity> waiting(CommandContext context, ExecutionEntity execution, String event) {
        for (JobEntity job : context.getJobManager().findJobsByExecutionId(execution.getId())) {
            if (job instanceof TimerEntity timer && event.equals(timer.getActivityId())) {
                return Optional.of(timer);
            }
        }
        return Optional.empty();
    }
}
