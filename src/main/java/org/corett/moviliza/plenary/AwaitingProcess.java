package org.corett.moviliza.plenary;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Wakes whatever case waits for the Plenary in a message event {@code motionDecided}, in the transaction that closes the
 * item: the case that has the motion's number in its variable {@code motion} goes on with its {@code outcome}.
 */
@Component
class AwaitingProcess {
    private static final String MESSAGE = "motionDecided";

    private final RuntimeService runtime;

    AwaitingProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @EventListener
    void hear(MotionDecided decided) {
        if (!decided.subjectCase().isEmpty()) {
            runtime
                    .createExecutionQuery()
                    .processInstanceBusinessKey(decided.subjectCase())
                    .messageEventSubscriptionName(MESSAGE)
                    .list()
                    .stream()
                    .filter(waiting -> decided.motion().equals(runtime.getVariable(waiting.getId(), "motion")))
                    .forEach(waiting -> runtime.messageEventReceived(
                            MESSAGE,
                            waiting.getId(),
                            Map.of("outcome", decided.outcome().name())));
        }
    }
}
