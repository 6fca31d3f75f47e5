package org.corett.moviliza.intake;

import java.io.IOException;

/** A body that is not waited for any longer. */
final class BodyEnded extends IOException {
    private static final long serialVersionUID = 1L;

    BodyEnded() {
        super("a body came to no end");
    }
}
