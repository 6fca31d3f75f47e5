package org.corett.moviliza.identity;

/**
 * In what capacity a person takes part.
 *
 * <p>An official of the Presidency or the Secretariat acts only while her country holds that office [001 §VIII].
 */
public enum Role {
    TITULAR,
    ALTERNATE,
    PRESIDENCY_OFFICIAL,
    SECRETARIAT_OFFICIAL,
    COMMUNICATION_COMMITTEE,
    OBSERVER,
    MANAGER,
    ADMINISTRATOR
}
