package org.corett.moviliza.engine.internal;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.DeleteGroupCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteMembershipCmd;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.corett.moviliza.engine.Leavers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has {@link Leavers} hear of whoever is deleted, or taken out of a group, by somebody who is signed in. */
@Component
class LeaverDoor extends AbstractProcessEnginePlugin {
    private final ObjectProvider<Leavers> leavers;

    LeaverDoor(ObjectProvider<Leavers> leavers) {
        this.leavers = leavers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> interceptors = new ArrayList<>();
        if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
            interceptors.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
        }
        interceptors.add(new Door(engine));
        engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }

    private final class Door extends CommandInterceptor {
        private final ProcessEngineConfigurationImpl engine;

        private Door(ProcessEngineConfigurationImpl engine) {
            this.engine = engine;
        }

        @Override
        public <T> T execute(Command<T> command) {
            boolean ours = Context.getCommandContext() != null
                    || engine.getIdentityService().getCurrentAuthentication() == null;
            if (!ours && command instanceof DeleteUserCmd) {
                return leavers.getObject().deleting(text(command, "userId"), () -> next.execute(command));
            }
            if (!ours && command instanceof DeleteMembershipCmd) {
                return leavers.getObject()
                        .takingOut(text(command, "userId"), text(command, "groupId"), () -> next.execute(command));
            }
            return !ours && command instanceof DeleteGroupCmd
                    ? leavers.getObject().deletingGroup(() -> next.execute(command))
                    : next.execute(command);
        }

        private String text(Command<?> command, String field) {
            return String.valueOf(CommandGate.field(command, field));
        }
    }
}
