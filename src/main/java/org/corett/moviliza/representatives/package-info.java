/**
 * Changes of the countries' representatives, absences of titulars, and the passing of the two offices: nothing waits for
 * somebody who has left [000 §IV; gaps 8, 31].
 *
 * <p>Nothing here is for other modules to call.
 */
@NullMarked
package org.corett.moviliza.representatives;

import org.jspecify.annotations.NullMarked;
