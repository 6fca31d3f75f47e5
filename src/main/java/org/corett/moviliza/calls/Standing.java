package org.corett.moviliza.calls;

/** How far an offer has come. */
public enum Standing {
    RECEIVED,
    ADMITTED,
    NOT_ADMITTED,
    SELECTED,
    NOT_SELECTED
}
