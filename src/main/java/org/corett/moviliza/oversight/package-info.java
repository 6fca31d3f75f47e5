/** What administrators do, shown where the case is and to whoever watches over the system. */
@NullMarked
package org.corett.moviliza.oversight;

import org.jspecify.annotations.NullMarked;
