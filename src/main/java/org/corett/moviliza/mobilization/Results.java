package org.corett.moviliza.mobilization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corett.moviliza.casework.FourEyes;
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
    private final FourEyes fourEyes;
    private final Clock clock;

    Results(Accounts accounts, Publications publications, Reports reports, FourEyes fourEyes, Clock clock) {
        this.accounts = accounts;
        this.publications = publications;
        this.reports = reports;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    /** An answer counts for the other organ's account as it stands now; without one there is nothing to agree with. */
    Account keep(Completion by, AccountForm form) {
        fourEyes.check(
                by.person(),
                accounts.findByCaseNumberAndReportOrderById(by.caseNumber(), by.requiredItem()).stream()
                        .filter(account -> !account.submitted() && account.organ() != by.organ())
                        .map(Account::person));
        Optional<Account> other = standing(by.caseNumber(), by.requiredItem()).stream()
                .filter(account -> account.organ() != by.organ())
                .findAny();
        return accounts.save(new Account(
                null,
                by.caseNumber(),
                by.requiredItem(),
                by.organ(),
                form.actions(),
                form.results(),
                other.isPresent() ? form.agrees() : null,
                form.reason(),
                other.map(Account::id).orElse(null),
                false,
                by.person(),
                LocalDate.now(clock)));
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

    /** The last accounts that have not been put to the Plenary yet. */
    List<Account> standing(String caseNumber, String report) {
        return latest(caseNumber, report).stream()
                .filter(account -> !account.submitted())
                .toList();
    }

    /** Whether both organs agree to both accounts as they stand. */
    boolean agreed(String caseNumber, String report) {
        List<Account> standing = standing(caseNumber, report);
        return standing.size() == Organ.values().length && standing.stream().allMatch(this::stillAgrees);
    }

    /**
     * Who has to write or answer: both where an account is missing or disputed, otherwise who has not agreed yet to
     * what the other organ wrote last.
     */
    List<Organ> toAsk(String caseNumber, String report) {
        List<Account> standing = standing(caseNumber, report);
        List<Organ> missing = standing.stream()
                .filter(account -> !stillAgrees(account))
                .map(Account::organ)
                .toList();
        boolean anew = standing.size() < Organ.values().length
                || missing.isEmpty()
                || standing.stream().anyMatch(Account::disagrees);
        return anew ? List.of(Organ.values()) : missing;
    }

    /** Whether the account that was agreed with still says the same. */
    boolean stillAgrees(Account account) {
        List<Account> all = accounts.findByCaseNumberAndReportOrderById(account.caseNumber(), account.report());
        return account.agreed()
                && all.stream()
                        .filter(read -> read.has(account.read()))
                        .anyMatch(read -> latest(account.caseNumber(), account.report()).stream()
                                .filter(other -> other.organ() != account.organ())
                                .allMatch(read::saysTheSameAs));
    }

    void markSubmitted(String caseNumber, String report) {
        accounts.markSubmitted(caseNumber, report);
    }

    void publish(Completion by, PublicationForm form) {
        publications.save(
                new Publication(null, by.caseNumber(), by.requiredItem(), form, by.person(), LocalDate.now(clock)));
    }

    /** Whether results follow a report: the first and the final one. */
    boolean followFrom(Report report) {
        return report.number() == 1 || report.isFinal();
    }

    /** Whether results of an accepted report are still to be told and published. */
    boolean pending(String caseNumber) {
        return reports.calendar(caseNumber).stream()
                .anyMatch(report -> report.status() == ReportStatus.ACCEPTED
                        && followFrom(report)
                        && !published(caseNumber, report));
    }

    /** Whether every report is accepted, and the results that follow are published. */
    boolean complete(String caseNumber) {
        return reports.calendar(caseNumber).stream()
                .allMatch(report -> report.status() == ReportStatus.ACCEPTED
                        && (!followFrom(report) || published(caseNumber, report)));
    }

    private boolean published(String caseNumber, Report report) {
        return publications.existsByCaseNumberAndReport(caseNumber, String.valueOf(report.number()));
    }
}
