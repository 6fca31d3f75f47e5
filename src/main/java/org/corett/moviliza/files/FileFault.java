package org.corett.moviliza.files;

/** Why a file is not taken; each page that takes files has a sentence for each. */
public enum FileFault {
    MISSING,
    EMPTY,
    TOO_LARGE,
    NOT_PDF,
    /** None of the types that are taken, or not the one that its name says. */
    WRONG_TYPE,
    UNREADABLE,
    PROTECTED,
    ACTIVE,
    BLOATED,
    INFECTED,
    /** The virus check that the operator wants gives no answer. */
    UNCHECKED,
    TOO_MANY,
    TWICE,
    CUT_OFF,
    BUSY,
    /** The case's files have been erased, and nobody would erase one that came later. */
    ERASED
}
