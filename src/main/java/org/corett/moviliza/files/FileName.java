package org.corett.moviliza.files;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file may be called: names come from strangers and are shown to officials. */
public final class FileName {
    private static final int LONGEST = 120;

    /** No path, nothing that a file system or a header takes for its own, nothing invisible that turns the text around. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u2028\\u2029/\\\\:*?\"<>|]|^\\.|\\.\\.");

    private FileName() {}

    /** Whether the name is kept as it is, where only a PDF is taken. */
    public static boolean acceptable(@Nullable String name) {
        return plain(name) && extension(name).equals("pdf");
    }

    /** Whether the name is kept as it is, whatever its type. */
    public static boolean plain(@Nullable String name) {
        return name != null
                && !name.isBlank()
                && name.length() <= LONGEST
                && !FORBIDDEN.matcher(name).find();
    }

    /** What follows the last dot, in small letters; empty without one. */
    static String extension(@Nullable String name) {
        return name == null || name.lastIndexOf('.') < 0
                ? ""
                : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
