package org.corett.moviliza.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.corett.moviliza.projects.ReportForm;
import org.corett.moviliza.projects.ReportLine;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.TypedAmount;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;

/** What an administrator types into a report, right or wrong: nothing is lost because something is wrong. */
record ReportDraft(String narrative, List<Line> lines, String reference) {
    static final int LONGEST_NARRATIVE = 8000;

    /** Lines that the page offers; enough for any agreement so far, and empty ones are left out. */
    static final int LINES = 12;

    private static final int MOST_LINES = 50;
    private static final int LONGEST_CONCEPT = 200;
    private static final int LONGEST_REFERENCE = 500;

    record Line(String concept, String amount) {
        boolean empty() {
            return concept.isEmpty() && amount.isEmpty();
        }
    }

    /** What was sent, field by field; one that did not arrive is empty. */
    static ReportDraft of(Function<String, @Nullable String> sent) {
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < MOST_LINES; line++) {
            String concept = sent.apply("concept" + line);
            if (concept != null || line < LINES) {
                lines.add(new Line(line(concept), line(sent.apply("amount" + line))));
            }
        }
        return new ReportDraft(text(sent.apply("narrative")), lines, line(sent.apply("reference")));
    }

    /** What came in before, to be corrected; more lines than the page offers keep their place. */
    static ReportDraft of(@Nullable ReportForm before) {
        List<Line> lines = new ArrayList<>();
        if (before != null) {
            before.lines().forEach(line -> lines.add(new Line(line.concept(), Written.figure(line.amount()))));
        }
        while (lines.size() < LINES) {
            lines.add(new Line("", ""));
        }
        return before == null
                ? new ReportDraft("", lines, "")
                : new ReportDraft(before.narrative(), lines, before.reference() == null ? "" : before.reference());
    }

    /** The code of what is wrong by the field's name, in the form's order. */
    Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        if (narrative.isEmpty()) {
            faults.put("narrative", "reporting.fault.missing");
        } else if (narrative.length() > LONGEST_NARRATIVE) {
            faults.put("narrative", "reporting.fault.long");
        }
        for (int line = 0; line < lines.size(); line++) {
            check(line, lines.get(line), faults);
        }
        if (lines.stream().allMatch(Line::empty)) {
            faults.put("concept0", "reporting.fault.lines");
        }
        if (reference.length() > LONGEST_REFERENCE) {
            faults.put("reference", "reporting.fault.long");
        }
        return faults;
    }

    private static void check(int number, Line line, Map<String, String> faults) {
        if (line.empty()) {
            return;
        }
        if (line.concept().isEmpty()) {
            faults.put("concept" + number, "reporting.fault.missing");
        } else if (line.concept().length() > LONGEST_CONCEPT) {
            faults.put("concept" + number, "reporting.fault.long");
        }
        if (amount(line.amount()) == null) {
            faults.put("amount" + number, "reporting.fault.amount");
        }
    }

    /** The report, once nothing is wrong with it. */
    ReportForm form(LocalDate today) {
        List<ReportLine> filled = new ArrayList<>();
        for (Line line : lines) {
            BigDecimal amount = amount(line.amount());
            if (!line.empty() && amount != null) {
                filled.add(new ReportLine(line.concept(), amount));
            }
        }
        return new ReportForm(today, narrative, filled, reference.isEmpty() ? null : reference);
    }

    private static @Nullable BigDecimal amount(String typed) {
        return TypedAmount.of(typed).orElse(null);
    }

    private static String line(@Nullable String sent) {
        return sent == null ? "" : CleanText.line(sent);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : CleanText.text(sent);
    }
}
