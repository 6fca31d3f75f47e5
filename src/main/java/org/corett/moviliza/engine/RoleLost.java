package org.corett.moviliza.engine;

import java.util.Set;

/**
 * Somebody has left a group; published inside the transaction in which she leaves it.
 *
 * @param tasks that were offered to her because of it
 * @param everything whether it was her last group, so that she has no access any more
 */
public record RoleLost(String username, Set<String> tasks, boolean everything) {}
