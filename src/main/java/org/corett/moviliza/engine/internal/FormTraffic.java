package org.corett.moviliza.engine.internal;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractGetDeployedFormCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.corett.moviliza.engine.CaseUnknown;
import org.corett.moviliza.engine.DeadlinePassed;
import org.corett.moviliza.engine.FormRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.DirectFieldAccessor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stands before the engine's commands about forms: keeps what is submitted out of the process variables, adds what a
 * form shows, and lets people of one task answer at the same second.
 */
class FormTraffic extends CommandInterceptor {
    /** Nine countries at once need at most nine turns; more means a fault that trying again does not cure. */
    private static final int TURNS = 20;

    private final FormView view;

    FormTraffic(FormView view) {
        this.view = view;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        if (command instanceof GetTaskFormVariablesCmd variables) {
            VariableMap shown = (VariableMap) next.execute(command);
            view.addTo(shown, variables);
            return (T) shown;
        }
        if (command instanceof AbstractGetDeployedFormCmd form) {
            return (T) view.inReadersLanguage((InputStream) next.execute(command), form);
        }
        Map<String, Object> submitted = take(command);
        return submitted == null ? next.execute(command) : submit(command, submitted);
    }

    private <T> T submit(Command<T> command, Map<String, Object> submitted) {
        Clash before = Clash.NONE;
        for (int turn = 1; ; turn++) {
            Submissions.push(submitted);
            try {
                return next.execute(command);
            } catch (RuntimeException e) {
                RuntimeException refusal = refusalIn(e);
                boolean told = refusal != e || e instanceof NullValueException;
                Clash clash = Clash.in(e);
                boolean again = clash.passes(before) || !told && gone(command);
                if (!again || turn == TURNS || TransactionSynchronizationManager.isActualTransactionActive()) {
                    throw refusal;
                }
                before = clash;
            } finally {
                Submissions.pop();
            }
        }
    }

    /**
     * Whether somebody has finished the task meanwhile: what was read of it before and after that does not fit together,
     * and fails in any way; another turn finds no task and says so.
     */
    private boolean gone(Command<?> command) {
        if (!(command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd)) {
            return false;
        }
        String task = (String) new DirectFieldAccessor(command).getPropertyValue("taskId");
        return task != null && next.execute(context -> context.getTaskManager().findTaskById(task)) == null;
    }

    /** The engine wraps what a listener throws; people get the refusal itself. */
    private static RuntimeException refusalIn(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof FormRefused
                    || cause instanceof CaseUnknown
                    || cause instanceof DeadlinePassed
                    || cause instanceof AuthorizationException) {
                return (RuntimeException) cause;
            }
        }
        return thrown;
    }

    /** Takes the submitted values out of the command; null for a command that submits none. */
    private static @Nullable Map<String, Object> take(Command<?> command) {
        if (command instanceof SubmitTaskFormCmd) {
            return take(command, "properties");
        }
        if (command instanceof CompleteTaskCmd || command instanceof SubmitStartFormCmd) {
            return take(command, "variables");
        }
        if (command instanceof StartProcessInstanceCmd) {
            var builder = (ProcessInstantiationBuilderImpl)
                    new DirectFieldAccessor(command).getPropertyValue("instantiationBuilder");
            Map<String, Object> submitted = new HashMap<>(typed(builder.getVariables()));
            builder.getVariables().clear();
            return submitted;
        }
        return null;
    }

    private static Map<String, Object> take(Command<?> command, String field) {
        DirectFieldAccessor accessor = new DirectFieldAccessor(command);
        Map<?, ?> variables = (Map<?, ?>) accessor.getPropertyValue(field);
        accessor.setPropertyValue(field, new VariableMapImpl());
        return variables == null ? new HashMap<>() : typed(variables);
    }

    private static Map<String, Object> typed(Map<?, ?> variables) {
        Map<String, Object> values = new HashMap<>();
        // By name: asking for the plain value of an object that is still serialized raises.
        for (Object name : variables.keySet()) {
            values.put(
                    name.toString(),
                    variables instanceof VariableMap map ? map.getValueTyped(name.toString()) : variables.get(name));
        }
        return values;
    }
}
