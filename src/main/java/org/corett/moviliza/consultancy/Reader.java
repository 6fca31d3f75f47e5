package org.corett.moviliza.consultancy;

import java.util.Set;
import org.corett.moviliza.shared.Language;

/**
 * Who reads a page about hirings.
 *
 * @param groups that she is in today
 */
record Reader(String username, Set<String> groups, Sight sight, Language language) {}
