package org.corett.moviliza.mobilization;

/** Whether a cycle runs, was closed without a result, or reached its end. */
public enum CaseStatus {
    OPEN,
    CLOSED,
    DONE
}
