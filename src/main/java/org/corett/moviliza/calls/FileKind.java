package org.corett.moviliza.calls;

/** What a file of an offer holds. */
public enum FileKind {
    PROPOSAL,
    CURRICULUM,
    LEGAL
}
