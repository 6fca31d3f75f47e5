/** The five-step resource mobilization cycle [000 §3.3]. */
@NullMarked
package org.corett.moviliza.mobilization;

import org.jspecify.annotations.NullMarked;
