package org.corett.moviliza.consultancy;

/** How far a hiring has come. */
public enum HiringStatus {
    DEFINING,
    CALLING,
    FILTERING,
    EVALUATING,
    SELECTING,
    /** Both organs choose how to go on after empty calls. */
    DECIDING,
    CONTRACTING,
    CONTRACTED,
    CANCELLED,
    RESTARTED,
    /** Its case was taken out before it was over. */
    REMOVED;

    /** Whether the countries' evaluations are over, so that they may be read. */
    public boolean evaluated() {
        return this == SELECTING || this == CONTRACTING || this == CONTRACTED;
    }

    boolean ended() {
        return this == CONTRACTED || this == CANCELLED || this == RESTARTED || this == REMOVED;
    }
}
