package org.corett.moviliza.casework;

/**
 * A case in a line, in the reader's language.
 *
 * @param title what people call it, such as the donor's or the session's name
 * @param step how far it has come, such as a step of the cycle
 */
public record CaseSummary(String title, String step) {}
