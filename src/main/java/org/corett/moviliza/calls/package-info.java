/**
 * Public calls for consultants, the questions asked about them and the offers that answer them, sealed until the close.
 *
 * <p>Others may use {@link org.corett.moviliza.calls.Calls} and {@link org.corett.moviliza.calls.Offers}, and hear of
 * {@link org.corett.moviliza.calls.ApplicantsErased}; the pages on which anybody reads, asks and applies are here.
 */
@NullMarked
package org.corett.moviliza.calls;

import org.jspecify.annotations.NullMarked;
