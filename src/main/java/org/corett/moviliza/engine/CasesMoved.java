package org.corett.moviliza.engine;

import java.util.Set;

/**
 * Cases went on in a transaction that is about to be committed: one began, came to another activity, or ended.
 *
 * @param runs the engine's ids of their runs
 */
public record CasesMoved(Set<String> runs) {}
