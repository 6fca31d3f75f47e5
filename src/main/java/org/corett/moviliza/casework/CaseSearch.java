package org.corett.moviliza.casework;

import org.jspecify.annotations.Nullable;

/**
 * Which cases are looked for.
 *
 * @param process the key of the only process wanted; empty for any
 * @param running whether they run; absent for both
 * @param text part of the number or the title; empty for any
 */
public record CaseSearch(String process, @Nullable Boolean running, String text) {
    public static final CaseSearch ALL = new CaseSearch("", null, "");
}
