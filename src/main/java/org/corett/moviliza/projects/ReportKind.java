package org.corett.moviliza.projects;

/** What a report owes; one report may owe several [gaps 16]; an extra one stands outside the calendar. */
public enum ReportKind {
    PROGRESS,
    FINANCIAL,
    FINAL,
    EXTRA
}
