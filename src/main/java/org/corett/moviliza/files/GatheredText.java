package org.corett.moviliza.files;

import java.io.IOException;

/** Text as it is gathered from a file: only what a database takes, and no more of it than is searched. */
final class GatheredText {
    /** What the search looks at: {@code searchable} in {@code db/migration/shared}. */
    static final int MOST = 100_000;

    private final StringBuilder text = new StringBuilder();

    /** That there is enough, or that whoever waits for it waits no longer. */
    static final class Ended extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Adds text as it stands; every run of blanks and control characters is one blank. */
    void add(String piece) throws IOException {
        for (int i = 0; i < piece.length(); i++) {
            char letter = piece.charAt(i);
            if (Character.isWhitespace(letter) || Character.isISOControl(letter) || Character.isSpaceChar(letter)) {
                blank();
            } else if (!Character.isSurrogate(letter)) {
                text.append(letter);
            }
            if (text.length() >= MOST) {
                throw new Ended();
            }
        }
    }

    /** Keeps apart what is added next. */
    void blank() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    /** Ends the reading where nobody waits for it. */
    static void goOn() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new Ended();
        }
    }

    @Override
    public String toString() {
        return text.toString().strip();
    }
}
