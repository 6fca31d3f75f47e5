package org.corett.moviliza.shared;

import java.util.List;

/**
 * A page of a list that is read one page at a time.
 *
 * @param number from zero
 * @param more whether another page follows
 */
public record Slice<T>(List<T> lines, int number, boolean more) {
    /** No list is so long that a further page could be asked for in earnest. */
    private static final int LAST = 100_000;

    /** The page of that number; the lines are those read from its {@link #offset}, one more than fit. */
    public static <T> Slice<T> of(List<T> oneMore, int number, int size) {
        return new Slice<>(
                oneMore.size() > size ? oneMore.subList(0, size) : oneMore, clean(number), oneMore.size() > size);
    }

    /** How many lines stand before a page. */
    public static int offset(int number, int size) {
        return clean(number) * size;
    }

    private static int clean(int number) {
        return Math.max(0, Math.min(number, LAST));
    }
}
