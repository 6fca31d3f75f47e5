/**
 * The settings that an operator gives: checked before the start, each fault answered with one sentence.
 *
 * <p>Others mark what is there only with the demonstration by {@link
 * org.corett.moviliza.settings.OnlyInDemonstration}.
 */
@NullMarked
package org.corett.moviliza.settings;

import org.jspecify.annotations.NullMarked;
