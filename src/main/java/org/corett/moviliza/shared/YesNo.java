package org.corett.moviliza.shared;

/** The answer to a question that has two. */
public enum YesNo {
    YES,
    NO;

    /** Whether the answer is Yes. */
    public boolean yes() {
        return this == YES;
    }
}
