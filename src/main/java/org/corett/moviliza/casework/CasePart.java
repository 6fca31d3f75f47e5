package org.corett.moviliza.casework;

/** A module's part in what is told of cases. */
public interface CasePart {
    /** Whether it may know anything of cases of this process; it is asked of no others. */
    default boolean about(String process) {
        return true;
    }
}
