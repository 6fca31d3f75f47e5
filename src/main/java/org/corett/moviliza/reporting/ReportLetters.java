package org.corett.moviliza.reporting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.corett.moviliza.notifications.KeptLetters;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LinkNotice;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters with a link to the administrator of a case's resources, who has no account here. */
@Component
public class ReportLetters {
    private final ReportLinks links;
    private final Reports reports;
    private final ReportFiles files;
    private final KeptLetters kept;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    ReportLetters(
            ReportLinks links,
            Reports reports,
            ReportFiles files,
            KeptLetters kept,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.links = links;
        this.reports = reports;
        this.files = files;
        this.kept = kept;
        this.database = database;
        this.events = events;
    }

    /** Writes to the administrator, with a new link by which this report can be handed in. */
    @Transactional
    public void send(String code, Report report, String address, List<Object> arguments) {
        String secret = links.issue(report.caseNumber(), report.number());
        events.publishEvent(new LinkNotice(
                mailbox(report.caseNumber()),
                null,
                code,
                report.caseNumber(),
                address,
                Language.ES,
                arguments,
                HandInPages.PATH + secret));
    }

    /** Ends the links to a report that came in some other way; files that were sent by them already belong to it. */
    @Transactional
    public void end(Report report) {
        links.end(report.caseNumber(), report.number());
        reports.submission(report)
                .ifPresent(came ->
                        files.handIn(new ReportLinks.Target(report.caseNumber(), report.number()), came.version()));
    }

    /** Ends every link of a case that is no more. */
    @Transactional
    public void endAll(String caseNumber) {
        links.endAll(caseNumber);
    }

    /** Where the letters of a case can be read in a demonstration that sends no mail; empty elsewhere, and without letters. */
    Optional<String> readable(String caseNumber) {
        return database.sql("select mailbox from report_mailbox where case_number = ?")
                .param(caseNumber)
                .query(UUID.class)
                .optional()
                .filter(kept::any)
                .map(kept::path);
    }

    private UUID mailbox(String caseNumber) {
        database.sql("insert into report_mailbox (case_number, mailbox) values (?, ?) on conflict do nothing")
                .params(caseNumber, UUID.randomUUID())
                .update();
        return database.sql("select mailbox from report_mailbox where case_number = ?")
                .param(caseNumber)
                .query(UUID.class)
                .single();
    }
}
