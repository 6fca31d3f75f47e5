/** The fictional people and cases, and the movable calendar, with which anybody can try the program out. */
@NullMarked
package org.corett.moviliza.demonstration;

import org.jspecify.annotations.NullMarked;
