package org.corett.moviliza.engine.internal;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.corett.moviliza.engine.CaseIncidents;
import org.corett.moviliza.engine.internal.GivenUpPlugin.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cockpit retries jobs and nothing else: given-up work is therefore a job of the case that has no tries left.
 *
 * <p>It goes with its execution, at the latest with the case; where the execution outlives the task, what is done when it
 * is retried must ask whether the task is still open.
 */
@Component
class IncidentJobs implements CaseIncidents {
    private final ProcessEngineConfigurationImpl engine;

    IncidentJobs(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    @Override
    public void raise(String caseNumber, @Nullable String taskId, String reference, String reason) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            if (context.getJobManager()
                    .findJobsByConfiguration(GivenUpPlugin.TYPE, reference, null)
                    .isEmpty()) {
                place(context, caseNumber, taskId).ifPresent(place -> fail(place, reference, reason));
            }
            return null;
        });
    }

    @Override
    public void settle(String reference) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            context
                    .getJobManager()
                    .findJobsByConfiguration(GivenUpPlugin.TYPE, reference, null)
                    // The job that is just doing the work ends by itself.
                    .stream()
                    .filter(job -> !job.equals(context.getCurrentJob()))
                    .forEach(job -> job.delete(true));
            return null;
        });
    }

    private static void fail(ExecutionEntity place, String reference, String reason) {
        MessageEntity job = new MessageEntity();
        job.setExecution(place);
        job.setProcessDefinitionId(place.getProcessDefinitionId());
        job.setProcessDefinitionKey(place.getProcessDefinition().getKey());
        job.setJobHandlerType(GivenUpPlugin.TYPE);
        job.setJobHandlerConfiguration(new Reference(reference));
        // A server that is slow to answer holds up no other step of the case.
        job.setExclusive(false);
        job.setExceptionMessage(reason);
        job.insert();
        // This, and not a number of tries that is none from the beginning, makes the engine raise the incident.
        job.setRetries(0);
    }

    private Optional<ExecutionEntity> place(CommandContext context, String caseNumber, @Nullable String taskId) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
        if (task != null && task.getExecution() != null) {
            return Optional.of(task.getExecution());
        }
        return context
                .runWithoutAuthorization(() -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .rootProcessInstances()
                        .listPage(0, 1))
                .stream()
                .findFirst()
                .map(running -> context.getExecutionManager().findExecutionById(running.getId()));
    }
}
