/** The settings that an operator gives: checked before the start, each fault answered with one sentence. */
@NullMarked
package org.corett.moviliza.settings;

import org.jspecify.annotations.NullMarked;
