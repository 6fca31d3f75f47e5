package org.corett.moviliza.mobilization;

/** The five steps of the cycle, in order [000 §3.3]. */
public enum Step {
    IDENTIFY,
    ENGAGE,
    NEGOTIATE,
    MANAGE_AND_REPORT,
    COMMUNICATE_RESULTS
}
