package org.corett.moviliza.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.corett.moviliza.files.FileFault;

/** Why the files of a request were left out while it was read: the form has come, without them. */
public final class Unread {
    private static final String ATTRIBUTE = Unread.class.getName();

    private Unread() {}

    /** Empty where all of it has come. */
    public static Optional<FileFault> of(HttpServletRequest request) {
        return Optional.ofNullable((FileFault) request.getAttribute(ATTRIBUTE));
    }

    static void say(HttpServletRequest request, FileFault fault) {
        request.setAttribute(ATTRIBUTE, fault);
    }
}
