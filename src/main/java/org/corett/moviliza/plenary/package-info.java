/**
 * Sessions of the Plenary: motions, quorum, positions by country, outcomes and minutes [001 §VIII].
 *
 * <p>Other modules put a motion forward through {@link org.corett.moviliza.plenary.Motions} and hear of its outcome by
 * {@link org.corett.moviliza.plenary.MotionDecided}; what stands behind a motion is not known here. Home shows {@link
 * org.corett.moviliza.plenary.ComingSessions}.
 */
@NullMarked
package org.corett.moviliza.plenary;

import org.jspecify.annotations.NullMarked;
