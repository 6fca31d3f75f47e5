/** The Secretariat's page of what is due: it moves a deadline with a reason, which those concerned are told. */
@NullMarked
package org.corett.moviliza.deadlines;

import org.jspecify.annotations.NullMarked;
