package org.corett.moviliza.projects;

/** How far a report is. */
public enum ReportStatus {
    EXPECTED,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    /** Its case was taken out: nobody waits for it. */
    DROPPED
}
