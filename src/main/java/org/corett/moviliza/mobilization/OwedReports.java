package org.corett.moviliza.mobilization;

import java.time.Clock;
import java.time.LocalDate;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.ReportForm;
import org.corett.moviliza.projects.ReportStatus;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.projects.ReviewForm;
import org.corett.moviliza.reporting.ReportLetters;
import org.corett.moviliza.shared.PossibleDay;
import org.corett.moviliza.shared.Reminders;
import org.springframework.stereotype.Component;

/** What is done about a report that is awaited, and when it comes [gaps 17]. */
@Component
class OwedReports {
    private final Reports reports;
    private final ReportLetters letters;
    private final PartnerContacts contacts;
    private final Proposals proposals;
    private final News news;
    private final Clock clock;

    OwedReports(
            Reports reports,
            ReportLetters letters,
            PartnerContacts contacts,
            Proposals proposals,
            News news,
            Clock clock) {
        this.reports = reports;
        this.letters = letters;
        this.contacts = contacts;
        this.proposals = proposals;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Reminds the administrator.
     *
     * <p>Not of a correction, which has just been asked for with its day, and not when the next step, so many days from
     * the due date, has come as well: of several that are late only the last is sent. Nor of a report outside the
     * calendar that was asked for after the reminder's day: the request itself says when it is due.
     */
    void remind(Report report, int step, int nextStep) {
        LocalDate due = report.expectedOn();
        boolean stands = Reminders.stand(due.plusDays(nextStep), clock);
        boolean askedBefore = !report.extra() || report.periodEnd().isBefore(due.plusDays(step));
        if (stands && askedBefore && report.status() == ReportStatus.EXPECTED) {
            news.remindedOfReport(report);
        }
    }

    void contacted(Report report, ContactForm form, String person) {
        form.check(LocalDate.now(clock));
        PossibleDay.notBefore(report.periodEnd(), "contactedOn", form.contactedOn());
        contacts.save(new PartnerContact(null, report.caseNumber(), report.number(), form, person));
        news.partnerContacted(report, form);
    }

    /** The Secretariat enters what came some other way; the links end with the task. */
    void enter(Report report, ReportForm form, String person) {
        letters.end(reports.submit(report, form, person));
    }

    Report review(Report report, ReviewForm form) {
        Report reviewed = reports.review(report, form);
        if (form.accepts()) {
            proposals.accepted(reviewed);
            news.reportAccepted(reviewed);
        } else {
            news.reportReturned(reviewed, form.reason());
        }
        return reviewed;
    }
}
