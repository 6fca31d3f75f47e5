package org.corett.moviliza.engine;

import org.springframework.security.core.AuthenticationException;

/** A password that was not even looked at, after too many wrong ones. */
class TooManyTries extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    TooManyTries() {
        super("too many tries");
    }
}
