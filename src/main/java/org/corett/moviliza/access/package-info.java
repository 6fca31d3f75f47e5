/**
 * How people come to their passwords: a first one and a forgotten one by a link, another one on their own page.
 *
 * <p>Others give a new person a link with {@link org.corett.moviliza.access.AccessLinks}.
 */
@NullMarked
package org.corett.moviliza.access;

import org.jspecify.annotations.NullMarked;
