package org.corett.moviliza.representatives;

import org.corett.moviliza.shared.CaseEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Changes of representatives and handovers whose case is over before they were: a letter that nobody carries out ends no
 * mandate and keeps no seat from another letter, and a term that ends gets another case.
 */
@Component
class RemovedChanges {
    private final Changes changes;
    private final Handovers handovers;
    private final LetterNews news;

    RemovedChanges(Changes changes, Handovers handovers, LetterNews news) {
        this.changes = changes;
        this.handovers = handovers;
        this.news = news;
    }

    @EventListener
    void hear(CaseEnded ended) {
        if (ended.process().equals(ChangeCases.KEY)) {
            changes.find(ended.caseNumber())
                    .filter(change -> change.succeededAt() == null && change.withdrawnAt() == null)
                    .ifPresent(change -> {
                        changes.withdrawn(change.number());
                        news.removed(change);
                    });
        } else if (ended.process().equals(HandoverCases.KEY)) {
            handovers.removed(ended.caseNumber());
        }
    }
}
