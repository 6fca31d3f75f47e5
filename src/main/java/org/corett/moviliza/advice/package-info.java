/**
 * Advice between members: the coalition is a source of advice for the countries that ask for it [001 §II].
 *
 * <p>Nothing here is for other modules to call.
 */
@NullMarked
package org.corett.moviliza.advice;

import org.jspecify.annotations.NullMarked;
