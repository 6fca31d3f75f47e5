package org.corett.moviliza.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.corett.moviliza.shared.Refusal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports that agreements ask for, one after the other: submitted, then accepted or returned, until the final. */
@Service
@Transactional
public class Reports {
    private final ReportEntries entries;
    private final ReportSubmissions submissions;
    private final Clock clock;
    private final Settings settings;

    Reports(ReportEntries entries, ReportSubmissions submissions, Clock clock, Settings settings) {
        this.entries = entries;
        this.submissions = submissions;
        this.clock = clock;
        this.settings = settings;
    }

    void schedule(Agreement agreement) {
        entries.saveAll(ReportCalendar.of(agreement));
    }

    /** The case's calendar, in order. */
    public List<Report> calendar(String caseNumber) {
        return entries.findByCaseNumberOrderByNumber(caseNumber);
    }

    /** The first report that is not accepted yet. */
    public Optional<Report> next(String caseNumber) {
        return calendar(caseNumber).stream()
                .filter(report -> report.status() != ReportStatus.ACCEPTED)
                .findFirst();
    }

    /** Throws for a report that the calendar does not have. */
    public Report get(String caseNumber, int number) {
        return entries.findByCaseNumberAndNumber(caseNumber, number)
                .orElseThrow(() -> new NoSuchElementException("no report " + number + " in " + caseNumber));
    }

    /** The day from which the report can be worked on. */
    public LocalDate opensOn(Report report) {
        return report.dueOn().minusDays(settings.openDays());
    }

    /** Keeps what came in for the report that is expected now. */
    public Report submit(String caseNumber, ReportForm form, String person) {
        if (form.receivedOn().isAfter(today())) {
            throw new Refusal("receivedOn", "report.ahead");
        }
        Report report = expected(caseNumber);
        int version = submission(report).map(ReportSubmission::version).orElse(0) + 1;
        submissions.save(new ReportSubmission(null, id(report), version, form, person, today(), null));
        return entries.save(report.submitted());
    }

    /** Accepts the report that came in, or returns it with a reason and a new date. */
    public Report review(String caseNumber, ReviewForm form) {
        form.check(today());
        Report report = expected(caseNumber);
        if (form.accepts()) {
            return entries.save(report.accepted(today()));
        }
        submission(report).ifPresent(last -> submissions.save(last.returnedFor(form.reason())));
        return entries.save(report.returned(form.newDate()));
    }

    /** What came in last. */
    public Optional<ReportSubmission> submission(Report report) {
        return submissions.findFirstByReportOrderByVersionDesc(id(report));
    }

    /** The periods that an agreement starts from. */
    public Settings settings() {
        return settings;
    }

    private Report expected(String caseNumber) {
        return next(caseNumber).orElseThrow(() -> new NoSuchElementException("no report expected in " + caseNumber));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static long id(Report report) {
        if (report.id() == null) {
            throw new IllegalStateException("not stored: " + report);
        }
        return report.id();
    }

    /**
     * What an agreement starts from where it says nothing else [gaps 16], and when work on a report begins.
     *
     * @param progressMonths between reports of progress
     * @param financialMonths between financial reports
     * @param finalDays after the last day until the final report
     * @param openDays before its due date, from when a report can be worked on
     */
    @ConfigurationProperties("report")
    public record Settings(
            @DefaultValue("3") int progressMonths,
            @DefaultValue("6") int financialMonths,
            @DefaultValue("30") int finalDays,
            @DefaultValue("10") int openDays) {}
}
