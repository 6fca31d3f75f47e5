package org.corett.moviliza.projects;

/** How far a report is. */
public enum ReportStatus {
    EXPECTED,
    SUBMITTED,
    RETURNED,
    ACCEPTED
}
