package org.corett.moviliza.mobilization;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.corett.moviliza.plenary.MotionDecided;
import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.reporting.ExtraReportRequested;
import org.corett.moviliza.reporting.ReportHandedIn;
import org.corett.moviliza.reporting.ReportNotAwaited;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** Wakes the case that waits for the Plenary or for a report, in the transaction in which it comes. */
@Component
class MobilizationCycleProcess {
    private static final Set<MotionKind> OURS = Set.of(MotionKind.AGREEMENT_ENDORSEMENT, MotionKind.RESULTS_REPORT);
    private static final String REPORT = "item";

    private final RuntimeService runtime;
    private final Mobilizations cases;
    private final Proposals proposals;
    private final Reports reports;
    private final News news;

    MobilizationCycleProcess(
            RuntimeService runtime, Mobilizations cases, Proposals proposals, Reports reports, News news) {
        this.runtime = runtime;
        this.cases = cases;
        this.proposals = proposals;
        this.reports = reports;
        this.news = news;
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
        for (Execution waiting : waiting(decided.subjectCase(), message)) {
            if (decided.motion().equals(runtime.getVariable(waiting.getId(), motion))) {
                runtime.messageEventReceived(
                        message,
                        waiting.getId(),
                        Map.of(outcome, decided.outcome().name()));
            }
        }
    }

    /** The task that asked for the report ends, and its timers with it. */
    @EventListener
    public void hear(ReportHandedIn handedIn) {
        String report = String.valueOf(handedIn.report());
        Execution task = waiting(handedIn.caseNumber(), "reportHandedIn").stream()
                .filter(waiting -> report.equals(runtime.getVariable(waiting.getId(), REPORT)))
                .findFirst()
                .orElseThrow(ReportNotAwaited::new);
        news.reportReceived(reports.get(handedIn.caseNumber(), handedIn.report()));
        receive(task);
    }

    /** A timer at the same task may ring at the same moment: whoever hands in can be asked to do so again. */
    private void receive(Execution waiting) {
        try {
            runtime.messageEventReceived("reportHandedIn", waiting.getId());
        } catch (OptimisticLockingException e) {
            throw new OptimisticLockingFailureException("the case has just moved on", e);
        }
    }

    @EventListener
    public void hear(ExtraReportRequested requested) {
        if (waiting(requested.caseNumber(), "extraReportRequested").isEmpty()) {
            throw new ReportNotAwaited();
        }
        Report report = reports.get(requested.caseNumber(), requested.report());
        news.extraReportRequested(report);
        runtime.createMessageCorrelation("extraReportRequested")
                .processInstanceBusinessKey(requested.caseNumber())
                .setVariablesToTriggeredScope(Map.of(
                        REPORT,
                        String.valueOf(requested.report()),
                        // Several may be asked for side by side.
                        "itemName",
                        Objects.requireNonNullElse(report.subject(), String.valueOf(report.number()))))
                .correlate();
    }

    private List<Execution> waiting(String caseNumber, String message) {
        return runtime.createExecutionQuery()
                .processInstanceBusinessKey(caseNumber)
                .messageEventSubscriptionName(message)
                .list();
    }
}
