/**
 * How what people send comes in: each body is read whole, at no less than a least rate and within bounds of time, memory
 * and disk, before anybody looks at it; so who sends slowly holds nobody else up.
 *
 * <p>Pages that take files ask {@link org.corett.moviliza.intake.Unread} whether a file was left out.
 */
@NullMarked
package org.corett.moviliza.intake;

import org.jspecify.annotations.NullMarked;
