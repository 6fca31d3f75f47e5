package org.corett.moviliza.consultancy;

import java.util.Set;
import org.corett.moviliza.shared.Language;

/**
 * Who reads a page about hirings.
 *
 * @param groups that she is in today
 */
record HiringReader(String username, Set<String> groups, HiringSight sight, Language language) {}
