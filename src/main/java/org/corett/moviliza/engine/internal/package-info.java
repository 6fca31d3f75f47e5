/** Whatever needs the engine's own implementation classes, so that a fork of the engine is a mechanical move. */
@NullMarked
package org.corett.moviliza.engine.internal;

import org.jspecify.annotations.NullMarked;
