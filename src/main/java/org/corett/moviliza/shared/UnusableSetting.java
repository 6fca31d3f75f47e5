package org.corett.moviliza.shared;

/** A setting is missing or cannot be used; the message is one sentence that tells the operator what to set. */
public final class UnusableSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnusableSetting(String sentence) {
        super(sentence);
    }
}
