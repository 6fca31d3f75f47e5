package org.corett.moviliza.mobilization;

import java.util.Optional;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Refusal;
import org.springframework.stereotype.Component;

/** How a case leaves a negotiation that cannot go on: as both organs choose [gaps 15]. */
@Component
class NegotiationExits {
    /** What the process hears while the organs have not chosen the same. */
    static final String DISAGREED = "DISAGREED";

    private final Mobilizations cases;
    private final JointDecisions decisions;
    private final Proposals proposals;
    private final News news;

    NegotiationExits(Mobilizations cases, JointDecisions decisions, Proposals proposals, News news) {
        this.cases = cases;
        this.decisions = decisions;
        this.proposals = proposals;
        this.news = news;
    }

    /** Keeps an organ's choice and carries it out once both made it; refuses to resubmit what was never submitted. */
    String decide(Completion by, ExitForm form) {
        if (form.exit() == Exit.RESUBMIT
                && proposals.onAgreement(by.caseNumber()).isEmpty()) {
            throw new Refusal("exit", "negotiation.resubmit");
        }
        Optional<String> common = decisions.decide(by, MobilizationCycleTasks.EXIT, form.exit(), form.reason());
        common.ifPresent(exit -> proceed(by.caseNumber(), form));
        return common.orElse(DISAGREED);
    }

    private void proceed(String caseNumber, ExitForm form) {
        switch (form.exit()) {
            case NEW_SHEET -> goBack(caseNumber, Step.ENGAGE);
            case REVIEW_DONOR -> goBack(caseNumber, Step.IDENTIFY);
            case CLOSE -> {
                cases.close(caseNumber, form.reason());
                news.closed(caseNumber, form.reason());
            }
            case RESUBMIT -> {}
        }
    }

    private void goBack(String caseNumber, Step step) {
        cases.moveTo(caseNumber, step);
        cases.negotiateAnew(caseNumber);
    }
}
