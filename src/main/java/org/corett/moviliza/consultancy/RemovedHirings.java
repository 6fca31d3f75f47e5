package org.corett.moviliza.consultancy;

import java.util.Optional;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.shared.CaseEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A hiring whose case is over before it was: its public call takes no more offers, and whoever waits for it is told. */
@Component
class RemovedHirings {
    private final Hirings hirings;
    private final Calls calls;
    private final HiringOutcomes outcomes;
    private final HiringLog log;
    private final HiringNews news;

    RemovedHirings(Hirings hirings, Calls calls, HiringOutcomes outcomes, HiringLog log, HiringNews news) {
        this.hirings = hirings;
        this.calls = calls;
        this.outcomes = outcomes;
        this.log = log;
        this.news = news;
    }

    @EventListener
    void hear(CaseEnded ended) {
        if (ended.process().equals(HiringCases.KEY)) {
            hirings.find(ended.caseNumber())
                    .filter(hiring -> !hiring.status().ended())
                    .ifPresent(hiring -> remove(hiring.number()));
        }
    }

    private void remove(String number) {
        Optional<Call> withdrawn = calls.withdraw(number);
        hirings.moveTo(number, HiringStatus.REMOVED);
        log.record(number, "removed", null, null);
        news.removed(number, withdrawn);
        if (!calls.of(number).isEmpty()) {
            outcomes.ended(number);
        }
    }
}
