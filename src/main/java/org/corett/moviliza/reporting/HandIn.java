package org.corett.moviliza.reporting;

import java.time.Clock;
import java.time.LocalDate;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what comes by a link, and ends the links to that report. */
@Component
class HandIn {
    /** Who handed it in, as the books say of a report that no official entered. */
    private static final String BY_LINK = "enlace";

    private final ReportLinks links;
    private final ReportFiles files;
    private final Reports reports;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    HandIn(ReportLinks links, ReportFiles files, Reports reports, ApplicationEventPublisher events, Clock clock) {
        this.links = links;
        this.files = files;
        this.reports = reports;
        this.events = events;
        this.clock = clock;
    }

    /** False where the link has ended meanwhile. */
    @Transactional
    public boolean take(String secret, ReportDraft draft) {
        ReportLinks.Target target = links.take(secret).orElse(null);
        if (target == null) {
            return false;
        }
        Report report = reports.get(target.caseNumber(), target.report());
        if (!report.awaited()) {
            return false;
        }
        Report submitted = reports.submit(report, draft.form(LocalDate.now(clock)), BY_LINK);
        files.handIn(target, reports.submission(submitted).orElseThrow().version());
        links.end(target.caseNumber(), target.report());
        events.publishEvent(new ReportHandedIn(target.caseNumber(), target.report()));
        return true;
    }
}
