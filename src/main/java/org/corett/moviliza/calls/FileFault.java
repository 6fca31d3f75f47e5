package org.corett.moviliza.calls;

/** Why a file is not taken; each has its sentence in {@code calls.file.<name>}. */
public enum FileFault {
    MISSING,
    EMPTY,
    TOO_LARGE,
    BAD_NAME,
    NOT_PDF,
    UNREADABLE,
    PROTECTED,
    ACTIVE,
    BLOATED,
    TOO_MANY,
    TWICE,
    CUT_OFF,
    BUSY
}
