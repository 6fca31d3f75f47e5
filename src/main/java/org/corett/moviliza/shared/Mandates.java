package org.corett.moviliza.shared;

/** A module that knows from which day on somebody acts for nobody, whether or not the timer of that day has run. */
public interface Mandates {
    /** Whether the person no longer acts for the group as one of a delegation. */
    boolean over(String username, String group);
}
