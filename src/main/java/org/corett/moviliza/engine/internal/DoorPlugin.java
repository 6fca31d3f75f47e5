package org.corett.moviliza.engine.internal;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.corett.moviliza.engine.AdministratorActs;
import org.corett.moviliza.engine.FormCompletion;
import org.corett.moviliza.engine.GivenPasswords;
import org.corett.moviliza.engine.Leavers;
import org.corett.moviliza.engine.Passwords;
import org.corett.moviliza.identity.Group;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Puts our doors before the engine: who may call what, and which tasks and views a person can find. */
@Component
class DoorPlugin extends AbstractProcessEnginePlugin {
    private final ObjectProvider<FormCompletion> people;
    private final ObjectProvider<AdministratorActs> acts;
    private final ObjectProvider<GivenPasswords> given;
    private final ObjectProvider<Leavers> leavers;
    private final ObjectProvider<Passwords> passwords;
    private final PasswordHash hash;

    DoorPlugin(
            ObjectProvider<FormCompletion> people,
            ObjectProvider<AdministratorActs> acts,
            ObjectProvider<GivenPasswords> given,
            ObjectProvider<Leavers> leavers,
            ObjectProvider<Passwords> passwords,
            @Value("${moviliza.password-rounds}") int rounds) {
        this.people = people;
        this.acts = acts;
        this.given = given;
        this.leavers = leavers;
        this.passwords = passwords;
        this.hash = new PasswordHash(rounds);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<SessionFactory> sessions = new ArrayList<>();
        if (engine.getCustomSessionFactories() != null) {
            sessions.addAll(engine.getCustomSessionFactories());
        }
        sessions.add(new OwnTasks.Factory());
        sessions.add(new OwnTaskHistory.Factory());
        sessions.add(new ReadersFilters.Factory(people));
        engine.setCustomSessionFactories(sessions);
        engine.setCommandCheckers(new ArrayList<>(List.of(new TenantCommandChecker(), new OwnTaskChecker())));
        // Hashes of the engine's own kinds are still read.
        engine.setPasswordEncryptor(hash);
        engine.setIdentityProviderSessionFactory(new Accounts.Factory(hash, given::getObject));
        engine.setResourceAuthorizationProvider(new NoGrantsOfItsOwn());
        engine.setCustomPreCommandInterceptorsTxRequired(
                gated(engine, engine.getCustomPreCommandInterceptorsTxRequired()));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(
                gated(engine, engine.getCustomPreCommandInterceptorsTxRequiresNew()));
    }

    /** The gate stands before whatever else looks at commands. */
    private List<CommandInterceptor> gated(
            ProcessEngineConfigurationImpl engine, @Nullable List<CommandInterceptor> interceptors) {
        List<CommandInterceptor> gated = new ArrayList<>();
        gated.add(new LeaverDoor(engine::getIdentityService, leavers::getObject, Group.ADMINISTRATORS));
        gated.add(new CommandGate(
                engine,
                new Administration(acts::getObject, passwords::getObject),
                Group.ADMINISTRATORS,
                Group.MANAGERS));
        if (interceptors != null) {
            gated.addAll(interceptors);
        }
        return gated;
    }
}
