package org.corett.moviliza.mobilization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.springframework.stereotype.Component;

/**
 * When something is done about a report that is awaited, as the model names it; {@code ${reportSchedule.overdue(..)}}.
 * Of the next one of the calendar, or of that with a number.
 *
 * <p>Calendar days from the day on which it is expected now, in the morning, also on weekends: nobody has to be at work
 * for it [gaps 17; S5].
 */
@Component
public class ReportSchedule {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Reports reports;
    private final Clock clock;

    ReportSchedule(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    /** The follow-up date of the task. */
    public Date remindersBegin(String caseNumber) {
        return firstReminder(caseNumber);
    }

    /** The same of a report outside the calendar, which may have been asked for after that: not before it is there. */
    public Date remindersBegin(String caseNumber, String report) {
        Date begin = firstReminder(caseNumber, report);
        Date now = Date.from(clock.instant());
        return begin.after(now) ? begin : now;
    }

    public Date firstReminder(String caseNumber) {
        return morning(next(caseNumber), escalation().firstReminder());
    }

    public Date firstReminder(String caseNumber, String report) {
        return morning(numbered(caseNumber, report), escalation().firstReminder());
    }

    public Date secondReminder(String caseNumber) {
        return morning(next(caseNumber), escalation().secondReminder());
    }

    public Date secondReminder(String caseNumber, String report) {
        return morning(numbered(caseNumber, report), escalation().secondReminder());
    }

    public Date overdue(String caseNumber) {
        return morning(next(caseNumber), escalation().overdue());
    }

    public Date overdue(String caseNumber, String report) {
        return morning(numbered(caseNumber, report), escalation().overdue());
    }

    /** When the Presidency is asked to contact the partner. */
    public Date contact(String caseNumber) {
        return morning(next(caseNumber), escalation().contact());
    }

    public Date contact(String caseNumber, String report) {
        return morning(numbered(caseNumber, report), escalation().contact());
    }

    /** When it goes on the Plenary's agenda. */
    public Date agenda(String caseNumber) {
        return morning(next(caseNumber), escalation().agenda());
    }

    public Date agenda(String caseNumber, String report) {
        return morning(numbered(caseNumber, report), escalation().agenda());
    }

    private Report next(String caseNumber) {
        return reports.expected(caseNumber);
    }

    private Report numbered(String caseNumber, String report) {
        return reports.get(caseNumber, Integer.parseInt(report));
    }

    private Date morning(Report report, int days) {
        LocalDate day = report.expectedOn().plusDays(days);
        return Date.from(day.atTime(MORNING).atZone(clock.getZone()).toInstant());
    }

    private Reports.Escalation escalation() {
        return reports.settings().escalation();
    }
}
