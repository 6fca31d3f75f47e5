package org.corett.moviliza.mobilization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.Worded;
import org.springframework.stereotype.Component;

/** How a case leaves a negotiation that cannot go on: as both organs choose [gaps 15]. */
@Component
class NegotiationExits {
    /** What the process hears while the organs have not chosen the same. */
    static final String DISAGREED = "DISAGREED";

    private final Mobilizations cases;
    private final Dealings dealings;
    private final Clock clock;
    private final JointDecisions decisions;
    private final Proposals proposals;
    private final News news;
    private final CaseWording wording;

    NegotiationExits(
            Mobilizations cases,
            Dealings dealings,
            JointDecisions decisions,
            Proposals proposals,
            News news,
            CaseWording wording,
            Clock clock) {
        this.cases = cases;
        this.dealings = dealings;
        this.clock = clock;
        this.decisions = decisions;
        this.proposals = proposals;
        this.news = news;
        this.wording = wording;
    }

    /** Keeps an organ's choice and carries it out once both made it; refuses to resubmit what was never submitted. */
    String decide(Completion by, ExitForm form) {
        if (form.exit() == Exit.RESUBMIT
                && proposals.onAgreement(by.caseNumber()).isEmpty()) {
            throw new Refusal("exit", "negotiation.resubmit");
        }
        Optional<String> common =
                decisions.decide(by, MobilizationCycleTasks.EXIT, form.exit().name(), form.reason());
        common.ifPresent(exit -> proceed(by.caseNumber(), form));
        return common.orElse(DISAGREED);
    }

    private void proceed(String caseNumber, ExitForm form) {
        switch (form.exit()) {
            case NEW_SHEET -> {
                MobilizationCase before = goBack(caseNumber, Step.ENGAGE, form.exit());
                if (before.donor() != null) {
                    dealings.begin(cases.get(caseNumber), before.donor());
                }
            }
            case REVIEW_DONOR -> {
                goBack(caseNumber, Step.IDENTIFY, form.exit());
                // Whoever comes next is written to only once both organs have validated where.
                cases.setDonorEmail(caseNumber, null);
            }
            case CLOSE -> {
                Worded reasons = reasons(caseNumber);
                end(cases.get(caseNumber), form.exit(), reasons);
                cases.close(caseNumber, reasons.spanish());
                news.closed(caseNumber, reasons);
            }
            case RESUBMIT -> {}
        }
    }

    /** Why each organ chose what both chose. */
    private String reasons(String caseNumber, Language language) {
        return decisions.lastAttempt(caseNumber, MobilizationCycleTasks.EXIT, "").stream()
                .map(decision -> wording.choice(decision.organ(), language) + ": " + decision.reason())
                .collect(Collectors.joining("\n"));
    }

    /** What was negotiated is over, and how is kept with the donor; returns the case as it was. */
    private MobilizationCase goBack(String caseNumber, Step step, Exit exit) {
        MobilizationCase before = cases.get(caseNumber);
        Worded reasons = reasons(caseNumber);
        end(before, exit, reasons);
        news.goesBack(caseNumber, exit, reasons);
        cases.moveTo(caseNumber, step);
        cases.negotiateAnew(caseNumber);
        return before;
    }

    private void end(MobilizationCase about, Exit exit, Worded reasons) {
        dealings.end(about, exit.name(), reasons, LocalDate.now(clock));
    }

    private Worded reasons(String caseNumber) {
        return Worded.of(language -> reasons(caseNumber, language));
    }
}
