package org.corett.moviliza.engine;

/**
 * Somebody gave a person a password.
 *
 * @param giver username of the administrator
 */
public record PasswordGiven(String username, String giver) {}
