package org.corett.moviliza.engine;

/** A person's password is another one, or none any more, by whichever door; published within the transaction. */
public record PasswordChanged(String username) {}
