/**
 * Who the coalition's people are: countries, delegations, offices with their terms, committees, observers, managers.
 *
 * <p>Others may use {@link org.corett.moviliza.identity.People}, {@link org.corett.moviliza.identity.Delegations}, {@link
 * org.corett.moviliza.identity.Absences} and {@link org.corett.moviliza.identity.Countries}, and hear of {@link
 * org.corett.moviliza.identity.PeopleChanged} and {@link org.corett.moviliza.identity.LanguageChosen}.
 */
@NullMarked
package org.corett.moviliza.identity;

import org.jspecify.annotations.NullMarked;
