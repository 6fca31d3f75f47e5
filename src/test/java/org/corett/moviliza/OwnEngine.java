package org.corett.moviliza;

import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.corett.moviliza.shared.MovableClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Several programs live side by side in one run of the tests, and the engine's web applications and its clock are the
 * machine's only ones: before each test they are given to the program under test.
 */
public class OwnEngine extends AbstractTestExecutionListener {
    private static @Nullable ProcessEngine cockpits;

    @Override
    public void beforeTestMethod(TestContext test) {
        ApplicationContext program = test.getApplicationContext();
        program.getBeanProvider(ProcessEngine.class).ifAvailable(OwnEngine::give);
        program.getBeanProvider(MovableClock.class).ifAvailable(clock -> clock.offset(clock.offset()));
        applications();
    }

    /** A program that has ended has taken them along. */
    private static void applications() {
        if (Tasklist.getRuntimeDelegate() == null) {
            Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
        }
        if (Cockpit.getRuntimeDelegate() == null) {
            Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
        }
        if (Admin.getRuntimeDelegate() == null) {
            Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
        }
        if (Welcome.getRuntimeDelegate() == null) {
            Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
        }
    }

    private static void give(ProcessEngine engine) {
        if (ProcessEngines.getProcessEngines().get(engine.getName()) != engine || cockpits != engine) {
            ProcessEngines.registerProcessEngine(engine);
            // Cockpit keeps the first database that it has asked.
            Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
            cockpits = engine;
        }
    }
}
