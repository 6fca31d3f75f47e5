package org.corett.moviliza.projects;

/** What the Secretariat makes of a report. */
public enum ReviewDecision {
    ACCEPT,
    RETURN
}
