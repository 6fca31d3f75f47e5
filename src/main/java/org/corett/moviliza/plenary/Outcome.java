package org.corett.moviliza.plenary;

/** What the Plenary made of a motion; a deferred one is over, and comes back as a new motion [gaps 4]. */
public enum Outcome {
    ADOPTED,
    DEFERRED,
    REJECTED
}
