package org.corett.moviliza.projects;

/** What a report owes; one report may owe several [gaps 16]. */
public enum ReportKind {
    PROGRESS,
    FINANCIAL,
    FINAL
}
