package org.corett.moviliza.representatives;

import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Tells a change that waits for its day what became of its letter. */
@Component
class RepresentativeChangeProcess {
    private final RuntimeService runtime;

    RepresentativeChangeProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Whether the change can be told: one that began on an earlier model waits for its day only. */
    boolean listens(String number) {
        return runtime.createExecutionQuery()
                        .processInstanceBusinessKey(number)
                        .messageEventSubscriptionName("letterWithdrawn")
                        .count()
                > 0;
    }

    /** Whether the change was still waiting. */
    boolean withdraw(String number, boolean vacant) {
        return tell(number, "letterWithdrawn", Map.of("letterOutcome", vacant ? "WITHDRAWN_VACANT" : "WITHDRAWN"));
    }

    /** The same; it waits for the day that the letter has now. */
    boolean move(String number) {
        return tell(number, "effectiveDateMoved", Map.of());
    }

    /** The day may begin at the same moment, and then it has. */
    private boolean tell(String number, String message, Map<String, Object> variables) {
        try {
            runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(number)
                    .setVariables(variables)
                    .correlate();
            return true;
        } catch (MismatchingMessageCorrelationException | OptimisticLockingException e) {
            return false;
        }
    }
}
