package org.corett.moviliza.files;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends the reading of XML at a document type, and where a tag, a comment or a run of text is longer than any document's:
 * the parser keeps each of them whole in memory.
 */
final class ShortMarkup extends FilterReader {
    private static final int LONGEST = 1 << 20;
    private static final int LONGEST_TEXT = 16 << 20;

    private enum State {
        TEXT,
        OPENED,
        DECLARATION,
        TAG,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private State state = State.TEXT;
    private final StringBuilder declaration = new StringBuilder();
    private int length;
    private char quote;
    private char last;
    private char lastButOne;

    ShortMarkup(Reader content) {
        super(content);
    }

    @Override
    public int read() throws IOException {
        int letter = super.read();
        if (letter >= 0) {
            look((char) letter);
        }
        return letter;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        for (int i = from; i < from + read; i++) {
            look(into[i]);
        }
        return read;
    }

    private void look(char letter) throws IOException {
        if (++length > (state == State.TEXT || state == State.CDATA ? LONGEST_TEXT : LONGEST)) {
            throw new ZipParts.Bloated();
        }
        switch (state) {
            case TEXT -> go(letter == '<', State.OPENED);
            case OPENED -> {
                declaration.setLength(0);
                go(true, letter == '!' ? State.DECLARATION : letter == '?' ? State.INSTRUCTION : State.TAG);
            }
            case DECLARATION -> declare(letter);
            case TAG -> tag(letter);
            case COMMENT -> go(letter == '>' && last == '-' && lastButOne == '-', State.TEXT);
            case CDATA -> go(letter == '>' && last == ']' && lastButOne == ']', State.TEXT);
            case INSTRUCTION -> go(letter == '>' && last == '?', State.TEXT);
        }
        lastButOne = last;
        last = letter;
    }

    private void declare(char letter) throws IOException {
        String begun = declaration.append(letter).toString();
        if (!"--".startsWith(begun) && !"[CDATA[".startsWith(begun)) {
            throw Refused.active("a document type");
        }
        go(begun.equals("--"), State.COMMENT);
        go(begun.equals("[CDATA["), State.CDATA);
    }

    private void tag(char letter) {
        if (quote != 0) {
            quote = letter == quote ? 0 : quote;
        } else if (letter == '"' || letter == '\'') {
            quote = letter;
        } else {
            go(letter == '>', State.TEXT);
        }
    }

    private void go(boolean there, State next) {
        if (there) {
            state = next;
            length = 0;
        }
    }
}
