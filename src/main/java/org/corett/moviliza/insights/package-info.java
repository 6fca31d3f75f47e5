/**
 * What all cases together tell: the portfolio, the managers' board, the public's figures and open data.
 *
 * <p>Reads and never writes: by SQL over the modules' tables, and of the engine's books through {@link
 * org.corett.moviliza.engine.CasePace}. Nobody else depends on it.
 */
@NullMarked
package org.corett.moviliza.insights;

import org.jspecify.annotations.NullMarked;
