package org.corett.moviliza.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.corett.moviliza.projects.InitiativeSheet;
import org.corett.moviliza.projects.Report;
import org.corett.moviliza.projects.ReportStatus;
import org.corett.moviliza.projects.Reports;
import org.corett.moviliza.projects.Sheets;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What each case owes and has handed in, in the reader's words. */
@Component
class OwedView {
    private final Reports reports;
    private final ReportFiles files;
    private final ReportLetters letters;
    private final Sheets sheets;
    private final MessageSource messages;
    private final Clock clock;

    OwedView(
            Reports reports,
            ReportFiles files,
            ReportLetters letters,
            Sheets sheets,
            MessageSource messages,
            Clock clock) {
        this.reports = reports;
        this.files = files;
        this.letters = letters;
        this.sheets = sheets;
        this.messages = messages;
        this.clock = clock;
    }

    /** A case with its reports; the letters can be read in a demonstration only. */
    record Case(String number, String project, List<Line> lines, @Nullable String letters) {}

    /**
     * A report in a line.
     *
     * @param due until when it is expected
     * @param agreed until when it was by the agreement; empty where that has not changed
     */
    record Line(
            int number, String what, String due, String agreed, String state, String late, List<ReportFile> files) {}

    List<Case> all(boolean withFiles, boolean withLetters, Locale locale) {
        return reports.byCase().entrySet().stream()
                .map(entry -> {
                    String number = entry.getKey();
                    List<ReportFile> came = withFiles ? files.of(number) : List.of();
                    return new Case(
                            number,
                            project(number),
                            entry.getValue().stream()
                                    .map(report -> line(report, came, locale))
                                    .toList(),
                            withLetters ? letters.readable(number).orElse(null) : null);
                })
                .toList();
    }

    private Line line(Report report, List<ReportFile> came, Locale locale) {
        Language language = Language.of(locale);
        LocalDate today = LocalDate.now(clock);
        boolean overdue = report.awaited() && today.isAfter(report.expectedOn());
        long late = report.awaited() && today.isAfter(report.promisedOn())
                ? report.promisedOn().until(today, ChronoUnit.DAYS)
                : report.daysLate();
        return new Line(
                report.number(),
                report.subject() == null ? kinds(report, locale) : report.subject(),
                Written.day(language, report.expectedOn()),
                report.expectedOn().equals(report.dueOn()) ? "" : Written.day(language, report.dueOn()),
                overdue ? text("reporting.state.OVERDUE", locale) : state(report, locale),
                late == 0 ? "" : String.valueOf(late),
                came.stream().filter(file -> file.report() == report.number()).toList());
    }

    /** One that is expected is asked for from a day on; one outside the calendar at once. */
    private String state(Report report, Locale locale) {
        LocalDate opens = reports.opensOn(report);
        boolean closed = report.status() == ReportStatus.EXPECTED
                && !report.extra()
                && LocalDate.now(clock).isBefore(opens);
        return closed
                ? text("reporting.state.NOT_OPEN", locale, Written.day(Language.of(locale), opens))
                : text("reporting.state." + report.status(), locale);
    }

    private String kinds(Report report, Locale locale) {
        return report.kinds().stream()
                .sorted()
                .map(kind -> text("reporting.kind." + kind, locale))
                .collect(Collectors.joining(", "));
    }

    private String project(String caseNumber) {
        return sheets.initiative(caseNumber)
                .map(InitiativeSheet::form)
                .map(form -> form.projectName())
                .orElse("");
    }

    private String text(String code, Locale locale, Object... arguments) {
        return messages.getMessage(code, arguments, locale);
    }
}
