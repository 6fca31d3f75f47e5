package org.corett.moviliza.files;

import java.io.IOException;

/** That something in a file speaks against it: ends the looking. */
final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    private final FileFault fault;

    Refused(FileFault fault, String what) {
        super(what);
        this.fault = fault;
    }

    static Refused active(String what) {
        return new Refused(FileFault.ACTIVE, what);
    }

    FileFault fault() {
        return fault;
    }
}
