package org.corett.moviliza.plenary;

/**
 * What a motion asks of the Plenary; results, overdue reports, disagreements of the
 * organs and minutes are taken by every session without being chosen.
 */
public enum MotionKind {
    AGREEMENT_ENDORSEMENT,
    RESULTS_REPORT,
    OVERDUE_REPORT,
    DISAGREEMENT,
    MINUTES,
    GENERAL;

    /** Whether whoever reads the agenda reads its text; that of the others is business of the case behind it. */
    boolean open() {
        return this == MINUTES || this == GENERAL;
    }

    /** Whether the next session takes such motions by itself. */
    boolean takenByItself() {
        return this == RESULTS_REPORT || this == OVERDUE_REPORT || this == DISAGREEMENT || this == MINUTES;
    }

    /** Whether nobody but the Plenary itself brings it up again once it is deferred. */
    boolean proposedByPlenary() {
        return open();
    }
}
