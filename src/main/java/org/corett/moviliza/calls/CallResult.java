package org.corett.moviliza.calls;

/** How a call ended. */
public enum CallResult {
    SELECTED,
    EMPTY
}
