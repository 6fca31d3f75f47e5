package org.corett.moviliza.engine.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.cmd.AuthorizationCheckCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CreateGroupQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateTenantQueryCmd;
import org.camunda.bpm.engine.impl.cmd.CreateUserQueryCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeployedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentProcessModelCmd;
import org.camunda.bpm.engine.impl.cmd.GetFilterCmd;
import org.camunda.bpm.engine.impl.cmd.GetFormKeyCmd;
import org.camunda.bpm.engine.impl.cmd.GetIdentityLinksForTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetPasswordPolicyCmd;
import org.camunda.bpm.engine.impl.cmd.GetRenderedStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetRenderedTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetStartFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskCommentsCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariableCmdTyped;
import org.camunda.bpm.engine.impl.cmd.GetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.GetUserPictureCmd;
import org.camunda.bpm.engine.impl.cmd.IsIdentityServiceReadOnlyCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.corett.moviliza.engine.DeadlinePassed;
import org.corett.moviliza.engine.EngineFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.beans.InvalidPropertyException;

/**
 * Lets through only the calls of the engine that a person may make, whatever grants she holds; a call that nobody thought
 * of is refused.
 *
 * <p>Each circle is a list: what everybody needs for Tasklist, what managers and administrators read beside ({@link
 * Oversight}), what administrators do ({@link Administration}). The engine's own checks follow behind the gate.
 */
class CommandGate extends CommandInterceptor {
    /** What people do with their tasks and cases. */
    private static final Set<Class<?>> ACTS = Set.of(
            ClaimTaskCmd.class,
            AssignTaskCmd.class,
            CompleteTaskCmd.class,
            SubmitTaskFormCmd.class,
            SubmitStartFormCmd.class,
            StartProcessInstanceCmd.class,
            AddCommentCmd.class);

    /** What Tasklist reads beside queries; queries are narrowed by the engine. */
    private static final Set<Class<?>> READS = Set.of(
            GetFilterCmd.class,
            GetDeployedProcessDefinitionCmd.class,
            GetDeploymentProcessModelCmd.class,
            GetDeployedStartFormCmd.class,
            GetDeployedTaskFormCmd.class,
            GetFormKeyCmd.class,
            GetStartFormCmd.class,
            GetStartFormVariablesCmd.class,
            GetRenderedStartFormCmd.class,
            GetRenderedTaskFormCmd.class,
            GetTaskFormCmd.class,
            GetTaskFormVariablesCmd.class,
            GetTaskVariableCmd.class,
            GetTaskVariableCmdTyped.class,
            GetTaskVariablesCmd.class,
            GetIdentityLinksForTaskCmd.class,
            GetTaskCommentCmd.class,
            GetTaskCommentsCmd.class,
            GetPasswordPolicyCmd.class,
            GetUserPictureCmd.class,
            IsIdentityServiceReadOnlyCmd.class,
            AuthorizationCheckCmd.class,
            CreateUserQueryCmd.class,
            CreateGroupQueryCmd.class,
            CreateTenantQueryCmd.class);

    /** Start forms bring what the modules show in them: they are for those who may start. The field names the process. */
    private static final Map<Class<?>, String> START_FORMS = Map.of(
            GetDeployedStartFormCmd.class, "processDefinitionId",
            GetStartFormCmd.class, "processDefinitionId",
            GetRenderedStartFormCmd.class, "processDefinitionId",
            GetStartFormVariablesCmd.class, "resourceId");

    private final ProcessEngineConfigurationImpl engine;
    private final Administration administration;
    private final String administrators;
    private final String readers;

    /**
     * @param administration what administrators may do
     * @param administrators group whose members do it, and read everything
     * @param readers group whose members may read everything
     */
    CommandGate(
            ProcessEngineConfigurationImpl engine,
            Administration administration,
            String administrators,
            String readers) {
        this.engine = engine;
        this.administration = administration;
        this.administrators = administrators;
        this.readers = readers;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication person = Context.getCommandContext() == null ? signedIn() : null;
        if (person == null || ours(command)) {
            return next.execute(command);
        }
        try {
            return judged(command, person);
        } catch (RuntimeException e) {
            throw EngineFailure.seen(late(command, e));
        }
    }

    private <T> T judged(Command<T> command, Authentication person) {
        OutsideQueries.refuseExpressions(command);
        OutsideQueries.refuseNegativePages(command);
        OutsideQueries.refuseManyAlternatives(command);
        List<String> groups = person.getGroupIds() == null ? List.of() : person.getGroupIds();
        boolean administers = groups.contains(administrators);
        if (administers && Administration.offers(command)) {
            return bounded(command, administration.recorded(command, person.getUserId()));
        }
        boolean readsAll = administers || groups.contains(readers);
        if (!readsAll) {
            OutsideQueries.refuseVariables(command);
        }
        if (!permitted(command, person, readsAll)) {
            throw new AuthorizationException(
                    "not for " + person.getUserId() + ": " + command.getClass().getSimpleName());
        }
        if (START_FORMS.containsKey(command.getClass())) {
            checkMayStart(field(command, START_FORMS.get(command.getClass())));
        }
        return bounded(command, guardingComments(command));
    }

    /** Who is late learns that, instead of that there is no such task. */
    private RuntimeException late(Command<?> command, RuntimeException failure) {
        if (!(failure instanceof NullValueException)
                || !(command instanceof CompleteTaskCmd || command instanceof SubmitTaskFormCmd)) {
            return failure;
        }
        String taskId = (String) field(command, "taskId");
        return engine.getCommandExecutorTxRequired()
                .execute(context ->
                        taskId != null && ranOutOfTime(context, taskId) ? new DeadlinePassed(taskId) : failure);
    }

    private static boolean ranOutOfTime(CommandContext context, String taskId) {
        HistoricTaskInstanceEntity task =
                context.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
        return task != null
                && task.getEndTime() != null
                && task.getDueDate() != null
                && !task.getEndTime().before(task.getDueDate())
                && !TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason());
    }

    private <T> T bounded(Command<T> asked, Command<T> command) {
        return OutsideQueries.bounded(asked, engine.getQueryMaxResultsLimit(), () -> next.execute(command));
    }

    private static boolean ours(Command<?> command) {
        return command.getClass().getName().startsWith("org.corett.moviliza.");
    }

    private boolean permitted(Command<?> command, Authentication person, boolean readsAll) {
        Class<?> type = command.getClass();
        if (ACTS.contains(type)) {
            return command instanceof ClaimTaskCmd || command instanceof AssignTaskCmd
                    ? assigns(command, person)
                    : true;
        }
        return READS.contains(type)
                || command instanceof AbstractExecuteFilterCmd
                || command instanceof AbstractQuery<?, ?>
                        && (readsAll || !type.getSimpleName().contains("Statistics"))
                || readsAll && Oversight.reads(command);
    }

    /** Nobody takes or gives away a task for somebody else: a task is taken for oneself and given back to the group. */
    private static boolean assigns(Command<?> command, Authentication person) {
        Object assignee = field(command, "userId");
        return assignee == null || command instanceof ClaimTaskCmd && assignee.equals(person.getUserId());
    }

    /** The engine asks nobody's leave for comments. */
    private static <T> Command<T> guardingComments(Command<T> command) {
        if (!(command instanceof AddCommentCmd
                || command instanceof GetTaskCommentsCmd
                || command instanceof GetTaskCommentCmd)) {
            return command;
        }
        Object taskId = field(command, "taskId");
        boolean writes = command instanceof AddCommentCmd;
        Object instance = writes ? field(command, "processInstanceId") : null;
        return context -> {
            if (!mayDiscuss(context, taskId, writes) || !of(context, taskId, instance)) {
                throw new AuthorizationException("not a task of hers: " + taskId);
            }
            return command.execute(context);
        };
    }

    private void checkMayStart(@Nullable Object definitionId) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            ProcessDefinitionEntity definition =
                    context.getProcessDefinitionManager().findLatestProcessDefinitionById((String) definitionId);
            if (definition != null) {
                engine.getCommandCheckers().forEach(checker -> checker.checkCreateProcessInstance(definition));
            }
            return null;
        });
    }

    /** Who reads a task reads what was said of it; only those whose task it is say something. */
    private static boolean mayDiscuss(CommandContext context, @Nullable Object taskId, boolean writes) {
        TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById((String) taskId);
        if (task == null || writes && !OwnTaskChecker.mine(task)) {
            return false;
        }
        new OwnTaskChecker().checkReadTask(task);
        return true;
    }

    /** What is said of a task is said in its own case, whatever case the call names. */
    private static boolean of(CommandContext context, @Nullable Object taskId, @Nullable Object instance) {
        return instance == null
                || instance.equals(
                        context.getTaskManager().findTaskById((String) taskId).getProcessInstanceId());
    }

    static @Nullable Object field(Command<?> command, String name) {
        try {
            return new DirectFieldAccessor(command).getPropertyValue(name);
        } catch (InvalidPropertyException e) {
            throw new IllegalStateException(command.getClass() + " has changed", e);
        }
    }

    private @Nullable Authentication signedIn() {
        Authentication person = engine.getIdentityService().getCurrentAuthentication();
        return person == null || person.getUserId() == null ? null : person;
    }
}
