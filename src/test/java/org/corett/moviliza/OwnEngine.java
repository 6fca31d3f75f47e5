package org.corett.moviliza;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.corett.moviliza.shared.MovableClock;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Several programs live side by side in one run of the tests, and the engine's web applications and its clock are the
 * machine's only ones: before each test they are given to the program under test.
 */
public class OwnEngine extends AbstractTestExecutionListener {
    @Override
    public void beforeTestMethod(TestContext test) {
        ApplicationContext program = test.getApplicationContext();
        program.getBeanProvider(ProcessEngine.class).ifAvailable(ProcessEngines::registerProcessEngine);
        program.getBeanProvider(MovableClock.class).ifAvailable(clock -> clock.offset(clock.offset()));
    }
}
