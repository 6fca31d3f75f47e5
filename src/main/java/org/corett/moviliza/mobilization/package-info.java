/**
 * The five-step resource mobilization cycle, from the first tip to the published result [000 §3.3].
 *
 * <p>Others may read the cases through {@link org.corett.moviliza.mobilization.Mobilizations}.
 */
@NullMarked
package org.corett.moviliza.mobilization;

import org.jspecify.annotations.NullMarked;
