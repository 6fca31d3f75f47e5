package org.corett.moviliza.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What somebody does needs a row that the program cannot read: nothing is done, and she is told why. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class UnreadableRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnreadableRow(Throwable why) {
        super("a row that cannot be read is needed", why);
    }
}
