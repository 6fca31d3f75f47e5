package org.corett.moviliza.mobilization;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.corett.moviliza.plenary.MotionDecided;
import org.corett.moviliza.plenary.MotionKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Wakes the case that waits for the Plenary, in the transaction in which the Plenary decides. */
@Component
class MobilizationCycleProcess {
    private static final Set<MotionKind> OURS = Set.of(MotionKind.AGREEMENT_ENDORSEMENT, MotionKind.RESULTS_REPORT);

    private final RuntimeService runtime;
    private final Mobilizations cases;
    private final Proposals proposals;

    MobilizationCycleProcess(RuntimeService runtime, Mobilizations cases, Proposals proposals) {
        this.runtime = runtime;
        this.cases = cases;
        this.proposals = proposals;
    }

    /** Nobody may be waiting any more, such as when a case was ended by hand. */
    @EventListener
    public void hear(MotionDecided decided) {
        if (!OURS.contains(decided.kind()) || cases.find(decided.subjectCase()).isEmpty()) {
            return;
        }
        proposals.heard(decided);
        if (decided.kind() == MotionKind.AGREEMENT_ENDORSEMENT) {
            wake(decided, "agreementDecided", "endorsementMotion", "endorsementOutcome");
        } else {
            wake(decided, "resultsDecided", "resultsMotion", "resultsOutcome");
        }
    }

    /** A case may wait for two motions of results at once; each wait knows its own. */
    private void wake(MotionDecided decided, String message, String motion, String outcome) {
        for (Execution waiting : runtime.createExecutionQuery()
                .processInstanceBusinessKey(decided.subjectCase())
                .messageEventSubscriptionName(message)
                .list()) {
            if (decided.motion().equals(runtime.getVariable(waiting.getId(), motion))) {
                runtime.messageEventReceived(
                        message,
                        waiting.getId(),
                        Map.of(outcome, decided.outcome().name()));
            }
        }
    }
}
