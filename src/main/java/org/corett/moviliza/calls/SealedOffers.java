package org.corett.moviliza.calls;

/** Somebody asked for the offers of a call that has not been opened: nobody sees them, only how many they are. */
public final class SealedOffers extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SealedOffers(String hiring) {
        super("the offers of " + hiring + " are sealed");
    }
}
