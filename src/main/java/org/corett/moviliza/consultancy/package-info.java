/**
 * Hiring of consultants: what is sought, the first filter, the countries' evaluations, the selection and the contract.
 *
 * <p>Others may use {@link org.corett.moviliza.consultancy.Hirings}; calls and offers have a module of their own.
 */
@NullMarked
package org.corett.moviliza.consultancy;

import org.jspecify.annotations.NullMarked;
