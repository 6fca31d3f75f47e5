package org.corett.moviliza.engine.internal;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.DeleteUserCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.corett.moviliza.engine.Leavers;

/** Has {@link Leavers} hear of whoever is deleted by an administrator; stands before the gate, which may refuse it all. */
class LeaverDoor extends CommandInterceptor {
    private final Supplier<IdentityService> identity;
    private final Supplier<Leavers> leavers;
    private final String administrators;

    LeaverDoor(Supplier<IdentityService> identity, Supplier<Leavers> leavers, String administrators) {
        this.identity = identity;
        this.leavers = leavers;
        this.administrators = administrators;
    }

    @Override
    public <T> T execute(Command<T> command) {
        return command instanceof DeleteUserCmd && Context.getCommandContext() == null && byAnAdministrator()
                ? leavers.get()
                        .deleting(String.valueOf(CommandGate.field(command, "userId")), () -> next.execute(command))
                : next.execute(command);
    }

    private boolean byAnAdministrator() {
        Authentication person = identity.get().getCurrentAuthentication();
        return person != null
                && person.getGroupIds() != null
                && person.getGroupIds().contains(administrators);
    }
}
