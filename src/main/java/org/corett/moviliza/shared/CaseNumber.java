package org.corett.moviliza.shared;

/** How numbers of cases look, for addresses: a series, the year, and the place in it, such as {@code CONS-2026-01}. */
public final class CaseNumber {
    /** What follows the series. */
    public static final String TAIL = "-\\d{4}-\\d{2,6}";

    /** A number of any series. */
    public static final String ANY = "[A-Z]{2,4}" + TAIL;

    private CaseNumber() {}
}
