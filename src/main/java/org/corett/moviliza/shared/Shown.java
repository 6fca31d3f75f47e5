package org.corett.moviliza.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What stood there when a page was opened to change it. The page sends it along, so that of two who change the same thing
 * the second is told, and nothing is overwritten unseen.
 */
public final class Shown {
    /** The hidden field's name. */
    public static final String FIELD = "visto";

    private static final int BYTES = 12;

    private Shown() {}

    /** A short name for values as they stand. */
    public static String of(Object... values) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.toString(values).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the values stood otherwise when the page was opened; whoever sends no name for them has seen no page. */
    public static boolean outdated(String sent, Object... values) {
        return !sent.isEmpty() && !sent.equals(of(values));
    }
}
