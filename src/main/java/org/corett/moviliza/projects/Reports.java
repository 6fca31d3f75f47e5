package org.corett.moviliza.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corett.moviliza.calendar.WorkingDays;
import org.corett.moviliza.shared.LeftOut;
import org.corett.moviliza.shared.PossibleDay;
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
        return all(caseNumber).stream().filter(report -> !report.extra()).toList();
    }

    /** The calendar, and after it what was asked for outside it. */
    public List<Report> all(String caseNumber) {
        return entries.findByCaseNumberOrderByNumber(caseNumber);
    }

    /** The calendars of all cases, and what was asked for outside them, by case. */
    public Map<String, List<Report>> byCase() {
        return LeftOut.others(entries::findAllByOrderByCaseNumberAscNumberAsc).stream()
                .collect(Collectors.groupingBy(Report::caseNumber, TreeMap::new, Collectors.toList()));
    }

    /** Keeps that a report is asked for outside the calendar, which stays as it is. */
    public Report request(String caseNumber, String subject, LocalDate dueOn) {
        List<Report> all = all(caseNumber);
        int number = all.get(all.size() - 1).number() + 1;
        return entries.save(new Report(
                null,
                caseNumber,
                number,
                EnumSet.of(ReportKind.EXTRA),
                today(),
                WorkingDays.pastWeekend(dueOn),
                subject,
                ReportStatus.EXPECTED,
                null,
                null,
                null));
    }

    /** Whether that report has been asked for already, and is still to come. */
    public boolean requested(String caseNumber, String subject, LocalDate dueOn) {
        return all(caseNumber).stream()
                .anyMatch(report -> report.extra()
                        && report.awaited()
                        && subject.equals(report.subject())
                        && WorkingDays.pastWeekend(dueOn).equals(report.expectedOn()));
    }

    /** Gives a report that is still to come another day. */
    public Report move(Report report, LocalDate day) {
        return entries.save(report.movedTo(day));
    }

    /** Nothing more is awaited in a case; the reports that were. */
    public List<Report> drop(String caseNumber) {
        List<Report> open =
                all(caseNumber).stream().filter(report -> !report.settled()).toList();
        entries.saveAll(open.stream().map(Report::dropped).toList());
        return open;
    }

    /** The first report of which something is still to come. */
    public Optional<Report> next(String caseNumber) {
        return calendar(caseNumber).stream().filter(report -> !report.settled()).findFirst();
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

    /** Keeps what came in for a report that is awaited. */
    public Report submit(Report report, ReportForm form, String person) {
        if (form.receivedOn().isAfter(today())) {
            throw new Refusal("receivedOn", "report.ahead");
        }
        // Nobody hands in what a period of a year has still to bring.
        PossibleDay.notBefore(report.periodEnd().minusYears(1), "receivedOn", form.receivedOn());
        int version = submission(report).map(ReportSubmission::version).orElse(0) + 1;
        submissions.save(new ReportSubmission(null, id(report), version, form, person, today(), null));
        return entries.save(report.submitted());
    }

    /** Accepts the report that came in, or returns it with a reason and a new date. */
    public Report review(Report report, ReviewForm form) {
        form.check(today());
        if (form.accepts()) {
            return entries.save(report.accepted(today()));
        }
        submission(report).ifPresent(last -> submissions.save(last.returnedFor(form.reason())));
        return entries.save(report.returned(WorkingDays.pastWeekend(Objects.requireNonNull(form.newDate()))));
    }

    /** What came in last. */
    public Optional<ReportSubmission> submission(Report report) {
        return submissions.findFirstByReportOrderByVersionDesc(id(report));
    }

    /** The periods that an agreement starts from. */
    public Settings settings() {
        return settings;
    }

    /** The first report of the calendar that is not accepted yet; throws where there is none. */
    public Report expected(String caseNumber) {
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
     * @param escalation what happens while a report is awaited
     */
    @ConfigurationProperties("report")
    public record Settings(
            @DefaultValue("3") int progressMonths,
            @DefaultValue("6") int financialMonths,
            @DefaultValue("30") int finalDays,
            @DefaultValue("10") int openDays,
            @DefaultValue Escalation escalation) {}

    /**
     * Days after the one on which a report is expected, those before it negative [gaps 17].
     *
     * @param firstReminder to the administrator of the resources
     * @param secondReminder to the administrator of the resources
     * @param overdue notice that it has not come
     * @param contact the Presidency is asked to contact the partner
     * @param agenda it goes on the agenda of the next Plenary; nothing is ever suspended by itself
     */
    public record Escalation(
            @DefaultValue("-10") int firstReminder,
            @DefaultValue("-3") int secondReminder,
            @DefaultValue("1") int overdue,
            @DefaultValue("7") int contact,
            @DefaultValue("15") int agenda) {}
}
