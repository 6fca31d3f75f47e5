package org.corett.moviliza.engine;

/** A person calls the engine before she has chosen a password of her own. */
final class PasswordToChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PasswordToChange(String username) {
        super(username);
    }
}
