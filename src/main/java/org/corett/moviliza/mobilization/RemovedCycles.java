package org.corett.moviliza.mobilization;

import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.reporting.ReportLetters;
import org.corett.moviliza.shared.CaseEnded;
import org.corett.moviliza.shared.Language;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A cycle whose case is over before it was: it counts as closed, its reports and their links end, and people are told. */
@Component
class RemovedCycles {
    private final Mobilizations cases;
    private final Reports reports;
    private final ReportLetters letters;
    private final News news;
    private final CaseWording wording;

    RemovedCycles(Mobilizations cases, Reports reports, ReportLetters letters, News news, CaseWording wording) {
        this.cases = cases;
        this.reports = reports;
        this.letters = letters;
        this.news = news;
        this.wording = wording;
    }

    @EventListener
    void hear(CaseEnded ended) {
        if (ended.process().equals(CycleCases.KEY)) {
            cases.find(ended.caseNumber())
                    .filter(about -> about.status() == CaseStatus.OPEN)
                    .ifPresent(about -> remove(about.number()));
        }
    }

    private void remove(String number) {
        cases.close(number, wording.text("mobilization.removedReason", Language.ES));
        letters.endAll(number);
        boolean awaited = !reports.drop(number).isEmpty();
        news.removed(number, awaited);
    }
}
