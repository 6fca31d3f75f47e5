package org.corett.moviliza.mobilization;

import java.time.LocalDate;
import org.corett.moviliza.calendar.WorkingDays;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.shared.DeadlineKeeper;
import org.springframework.stereotype.Component;

/** Until when a report outside the calendar is expected; those of a case that are expected on the same day move together. */
@Component
class ExtraReportDeadline implements DeadlineKeeper {
    private final Reports reports;
    private final News news;

    ExtraReportDeadline(Reports reports, News news) {
        this.reports = reports;
        this.news = news;
    }

    @Override
    public String task() {
        return "submitExtraReport";
    }

    @Override
    public LocalDate workingDay(LocalDate day) {
        return WorkingDays.pastWeekend(day);
    }

    @Override
    public void move(String caseNumber, LocalDate from, LocalDate to, String reason) {
        for (Report report : reports.all(caseNumber)) {
            if (report.extra() && report.awaited() && report.expectedOn().equals(from)) {
                news.reportMoved(reports.move(report, to), reason);
            }
        }
    }
}
