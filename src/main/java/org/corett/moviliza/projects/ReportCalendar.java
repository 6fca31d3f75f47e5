package org.corett.moviliza.projects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.corett.moviliza.calendar.WorkingDays;

/**
 * Which reports an agreement asks for, and when [gaps 16].
 *
 * <p>Periods are counted from the first day in force and end with the day before the next one begins; a period that
 * would end with the agreement or after it is left to the final report.
 */
final class ReportCalendar {
    private ReportCalendar() {}

    static List<Report> of(Agreement agreement) {
        AgreementForm form = agreement.form();
        TreeMap<LocalDate, Set<ReportKind>> periods = new TreeMap<>();
        add(periods, form, form.progressMonths(), ReportKind.PROGRESS);
        add(periods, form, form.financialMonths(), ReportKind.FINANCIAL);
        List<Report> reports = new ArrayList<>();
        periods.forEach((end, kinds) -> reports.add(report(agreement, reports.size() + 1, kinds, end, end)));
        LocalDate last = form.termTo();
        reports.add(report(
                agreement, reports.size() + 1, EnumSet.of(ReportKind.FINAL), last, last.plusDays(form.finalDays())));
        return reports;
    }

    private static void add(
            TreeMap<LocalDate, Set<ReportKind>> periods, AgreementForm form, int months, ReportKind kind) {
        for (int period = 1; ; period++) {
            LocalDate end = form.termFrom().plusMonths((long) period * months).minusDays(1);
            if (!end.isBefore(form.termTo())) {
                return;
            }
            periods.computeIfAbsent(end, day -> EnumSet.noneOf(ReportKind.class))
                    .add(kind);
        }
    }

    private static Report report(
            Agreement agreement, int number, Set<ReportKind> kinds, LocalDate periodEnd, LocalDate due) {
        return new Report(
                null,
                agreement.caseNumber(),
                number,
                kinds,
                periodEnd,
                WorkingDays.pastWeekend(due),
                null,
                ReportStatus.EXPECTED,
                null,
                null,
                null);
    }
}
