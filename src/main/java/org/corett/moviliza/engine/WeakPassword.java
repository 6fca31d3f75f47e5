package org.corett.moviliza.engine;

import org.camunda.bpm.engine.BadUserRequestException;

/** A password was chosen for somebody that is too weak to be one. */
public final class WeakPassword extends BadUserRequestException {
    private static final long serialVersionUID = 1L;

    public WeakPassword() {
        super("too weak");
    }
}
