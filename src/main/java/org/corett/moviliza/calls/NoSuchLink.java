package org.corett.moviliza.calls;

/** A link leads nowhere: it was copied in part, or what it led to has been erased. */
final class NoSuchLink extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final String hiring;

    NoSuchLink(String hiring) {
        super("no such link in " + hiring);
        this.hiring = hiring;
    }
}
