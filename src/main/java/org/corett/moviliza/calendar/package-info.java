/**
 * Which days the coalition works: weekends and the holidays of its nine countries, which the Secretariat keeps.
 *
 * <p>Others ask {@link org.corett.moviliza.calendar.WorkingDays} when something is due.
 */
@NullMarked
package org.corett.moviliza.calendar;

import org.jspecify.annotations.NullMarked;
