package org.corett.moviliza.mobilization;

import java.time.LocalDate;
import org.corett.moviliza.calendar.WorkingDays;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.shared.DeadlineKeeper;
import org.springframework.stereotype.Component;

/** Until when the next report of the calendar is expected: the day moves, the agreement's calendar stays. */
@Component
class ReportDeadline implements DeadlineKeeper {
    private final Reports reports;
    private final News news;

    ReportDeadline(Reports reports, News news) {
        this.reports = reports;
        this.news = news;
    }

    @Override
    public String task() {
        return "submitReport";
    }

    @Override
    public LocalDate workingDay(LocalDate day) {
        return WorkingDays.pastWeekend(day);
    }

    @Override
    public void move(String caseNumber, LocalDate from, LocalDate to, String reason) {
        Report moved = reports.move(reports.expected(caseNumber), to);
        news.reportMoved(moved, reason);
    }
}
