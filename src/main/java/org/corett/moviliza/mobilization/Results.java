package org.corett.moviliza.mobilization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.ReportStatus;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.shared.Completion;
import org.corett.moviliza.shared.Organ;
import org.springframework.stereotype.Component;

/** What is told to the Plenary and the public, after the first report and after the final one. */
@Component
class Results {
    private final Accounts accounts;
    private final Publications publications;
    private final Reports reports;
    private final Clock clock;

    Results(Accounts accounts, Publications publications, Reports reports, Clock clock) {
        this.accounts = accounts;
        this.publications = publications;
        this.reports = reports;
        this.clock = clock;
    }

    void keep(Completion by, AccountForm form) {
        accounts.save(new Account(
                null, by.caseNumber(), by.requiredItem(), by.organ(), form.actions(), form.results(), by.person()));
    }

    /** The last account of each organ, the Presidency first. */
    List<Account> latest(String caseNumber, String report) {
        List<Account> all = accounts.findByCaseNumberAndReportOrderById(caseNumber, report);
        return Stream.of(Organ.values())
                .flatMap(
                        organ -> all.stream()
                                .filter(account -> account.organ() == organ)
                                .reduce((first, second) -> second)
                                .stream())
                .toList();
    }

    void publish(Completion by, PublicationForm form) {
        publications.save(
                new Publication(null, by.caseNumber(), by.requiredItem(), form, by.person(), LocalDate.now(clock)));
    }

    /** Whether results follow a report: the first and the final one. */
    boolean followFrom(Report report) {
        return report.number() == 1 || report.isFinal();
    }

    /** Whether every report is accepted, and the results that follow are published. */
    boolean complete(String caseNumber) {
        return reports.calendar(caseNumber).stream()
                .allMatch(report -> report.status() == ReportStatus.ACCEPTED
                        && (!followFrom(report)
                                || publications.existsByCaseNumberAndReport(
                                        caseNumber, String.valueOf(report.number()))));
    }
}
