package org.corett.moviliza.calls;

/**
 * A call as a list shows it.
 *
 * @param title of the terms in force
 * @param offers how many stand, which is all that anybody may know before the opening
 */
public record CallBrief(Call call, String title, int offers) {}
