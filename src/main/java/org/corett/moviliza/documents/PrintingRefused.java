package org.corett.moviliza.documents;

/** That an act is not printed now, or not at all; nothing of it stays. */
final class PrintingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why; the page of a case's documents has a sentence for each. */
    enum Reason {
        /** Too many wait for the printer. */
        ACT_BUSY,
        /** It has more lines than a print may. */
        ACT_LONG
    }

    PrintingRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
