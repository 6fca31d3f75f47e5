package org.corett.moviliza.calls;

/** How a call ended. */
public enum CallResult {
    SELECTED,
    EMPTY,
    /** Its hiring was ended before it: nobody weighs what was offered. */
    WITHDRAWN
}
