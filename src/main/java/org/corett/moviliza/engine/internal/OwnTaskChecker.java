package org.corett.moviliza.engine.internal;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.corett.moviliza.engine.TakenByAnother;
import org.jspecify.annotations.Nullable;

/**
 * What a person may do with a single task: read it while it is offered to her, work on it unless a colleague has taken
 * it, give back her own; everything else needs a grant.
 *
 * <p>A task that is offered to groups is hers only as long as she belongs to one of them: taking it does not outlast her
 * term.
 */
class OwnTaskChecker extends AuthorizationCommandChecker {
    @Override
    public void checkReadTask(@Nullable TaskEntity task) {
        if (!mine(present(task))) {
            super.checkReadTask(task);
        }
    }

    @Override
    public void checkReadTaskVariable(@Nullable TaskEntity task) {
        if (!mine(present(task))) {
            super.checkReadTaskVariable(task);
        }
    }

    @Override
    public void checkTaskWork(@Nullable TaskEntity task) {
        if (mine(present(task)) && !takenByAnother(task)) {
            return;
        }
        try {
            super.checkTaskWork(task);
        } catch (AuthorizationException e) {
            if (mine(task)) {
                throw new TakenByAnother(task.getId());
            }
            // Completed between the reading of the task and that of its links.
            throw task.getIdentityLinks().isEmpty() ? new NullValueException("task is done: " + task.getId()) : e;
        }
    }

    /** {@link CommandGate} lets a person without administrators' rights assign a task to nobody only. */
    @Override
    public void checkTaskAssign(@Nullable TaskEntity task) {
        if (!assignedToMe(present(task)) || !mine(task)) {
            super.checkTaskAssign(task);
        }
    }

    /** Some of the engine's commands ask before they have looked whether the task is still there. */
    private static TaskEntity present(@Nullable TaskEntity task) {
        if (task == null) {
            throw new NullValueException("task is done");
        }
        return task;
    }

    static boolean mine(TaskEntity task) {
        return offeredToMe(task) || assignedToMe(task) && !offeredToGroups(task);
    }

    private static boolean offeredToGroups(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .anyMatch(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null);
    }

    private static boolean offeredToMe(TaskEntity task) {
        Authentication person = person();
        if (person == null) {
            return false;
        }
        List<String> groups = person.getGroupIds() == null ? List.of() : person.getGroupIds();
        for (IdentityLink link : task.getIdentityLinks()) {
            if (IdentityLinkType.CANDIDATE.equals(link.getType())
                    && (person.getUserId().equals(link.getUserId()) || groups.contains(link.getGroupId()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean assignedToMe(TaskEntity task) {
        Authentication person = person();
        return person != null && person.getUserId().equals(task.getAssignee());
    }

    private static boolean takenByAnother(TaskEntity task) {
        return task.getAssignee() != null && !assignedToMe(task);
    }

    private static @Nullable Authentication person() {
        CommandContext context = Context.getCommandContext();
        Authentication person = context.getAuthentication();
        return person == null || person.getUserId() == null ? null : person;
    }
}
