package org.corett.moviliza.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.corett.moviliza.calendar.WorkingDays;
import org.corett.moviliza.projects.Agreements;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.Turn;
import org.corett.moviliza.shared.TypedDay;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports that the Presidency asks for outside the agreement's calendar [S5]. */
@Component
class ExtraReports {
    private static final int LONGEST_SUBJECT = 500;

    private final Reports reports;
    private final Agreements agreements;
    private final ApplicationEventPublisher events;
    private final Turn turn;
    private final Clock clock;

    ExtraReports(Reports reports, Agreements agreements, ApplicationEventPublisher events, Turn turn, Clock clock) {
        this.turn = turn;
        this.reports = reports;
        this.agreements = agreements;
        this.events = events;
        this.clock = clock;
    }

    /** Cases whose contribution is confirmed and whose final report is still to come. */
    List<String> askable() {
        return reports.byCase().keySet().stream()
                .filter(caseNumber -> agreements.contribution(caseNumber).isPresent()
                        && reports.next(caseNumber).isPresent())
                .toList();
    }

    /** Asks for a report; returns the names of the fields that are wrong, and then asks for none. The same asked twice is asked once. */
    @Transactional
    public List<String> request(String caseNumber, String typed, String dueOn) {
        String subject = CleanText.line(typed);
        List<String> faults = new ArrayList<>();
        if (!askable().contains(caseNumber)) {
            faults.add("caseNumber");
        }
        if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT || CleanText.unkept(typed)) {
            faults.add("subject");
        }
        LocalDate day = day(dueOn);
        if (day == null) {
            faults.add("dueOn");
        }
        turn.await(caseNumber + ":reports");
        if (faults.isEmpty() && day != null && !reports.requested(caseNumber, subject, day)) {
            Report report = reports.request(caseNumber, subject, day);
            events.publishEvent(new ExtraReportRequested(caseNumber, report.number()));
        }
        return faults;
    }

    /** A day that would do. */
    LocalDate example() {
        return WorkingDays.pastWeekend(LocalDate.now(clock).plusMonths(1));
    }

    /** A day after today and within a year; null for anything else. */
    private @Nullable LocalDate day(String typed) {
        LocalDate today = LocalDate.now(clock);
        return TypedDay.of(typed)
                .filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(1)))
                .orElse(null);
    }
}
