package org.corett.moviliza.engine.internal;

import java.util.Objects;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.jspecify.annotations.Nullable;

/**
 * What a form needs to know of the task that it belongs to.
 *
 * @param readersOwn whether it is the signed-in person's to work on, or her groups'
 */
record OpenTask(
        String process, String task, String caseNumber, String group, @Nullable String item, boolean readersOwn) {

    /** The task; null where it is done or was never there, or stands outside the processes. */
    static @Nullable OpenTask find(CommandContext context, String id) {
        TaskEntity task = context.getTaskManager().findTaskById(id);
        ExecutionEntity execution = task == null ? null : task.getExecution();
        if (execution == null) {
            return null;
        }
        String group = task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        return new OpenTask(
                execution.getProcessDefinition().getKey(),
                task.getTaskDefinitionKey(),
                Objects.requireNonNullElse(execution.getProcessBusinessKey(), ""),
                group,
                (String) execution.getVariable("item"),
                OwnTaskChecker.mine(task));
    }
}
