package org.corett.moviliza.files;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file is called: names come from strangers and are shown to officials, so each is made one that can be kept. */
public final class FileName {
    private static final int LONGEST = 120;
    private static final String NAMELESS = "documento";

    /** Where a name ends and a path before it begins. */
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Nothing that a file system or a header takes for its own. */
    private static final Pattern RESERVED = Pattern.compile("[:*?\"<>|]");

    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private static final String INVISIBLE_LETTERS = "\u115f\u1160\u3164\uffa0\u2800";

    private FileName() {}

    /**
     * The name under which a file is kept, with the ending that it came with: without folders, without signs that nobody sees
     * or that turn the text around, and not longer than is shown.
     */
    public static String clean(@Nullable String given) {
        if (given == null) {
            return NAMELESS;
        }
        StringBuilder visible = new StringBuilder();
        Normalizer.normalize(given, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::kept)
                .map(sign -> Character.isWhitespace(sign) || Character.isSpaceChar(sign) ? ' ' : sign)
                .forEach(visible::appendCodePoint);
        String name = RESERVED.matcher(FOLDERS.matcher(visible).replaceFirst(""))
                .replaceAll("-")
                .replaceAll("\\.{2,}", ".")
                .replaceAll(" +", " ")
                .replaceAll("(?<![. ])[. ]++$", "")
                .strip();
        String extension = extension(name);
        String ending = extension.isEmpty() ? "" : name.substring(name.length() - extension.length() - 1);
        String stem = name.substring(0, name.length() - ending.length()).replaceFirst("^[. ]+", "");
        if (stem.isBlank()) {
            stem = NAMELESS;
        }
        if (DEVICE.matcher(stem).matches()) {
            stem = "_" + stem;
        }
        return shortened(stem, LONGEST - ending.length()) + ending;
    }

    /** Whether the name ends as that of a PDF does, or says nothing of what it is. */
    public static boolean mayBePdf(@Nullable String name) {
        String extension = extension(clean(name));
        return extension.isEmpty() || extension.equals("pdf");
    }

    /** The name under which a PDF is kept. */
    public static String cleanPdf(@Nullable String name) {
        String clean = clean(name);
        return extension(clean).isEmpty() ? clean(clean + ".pdf") : clean;
    }

    /** The same in letters that every program knows, for those that know no others. */
    static String ascii(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]|[\"\\\\%;]", "_")
                .replaceAll("_{2,}", "_");
        String extension = extension(plain);
        return plain.replaceFirst("\\.[^.]*$", "").matches("[_. ]*")
                ? NAMELESS + (extension.isEmpty() ? "" : "." + extension)
                : plain;
    }

    /** Emoji of later years than the program's letters stay. */
    private static boolean kept(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> Character.isWhitespace(sign);
            case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE -> false;
            case Character.UNASSIGNED -> sign >= 0x1F000 && sign < 0x1FB00;
            default -> INVISIBLE_LETTERS.indexOf(sign) < 0 && !(sign >= 0xFE00 && sign <= 0xFE0F);
        };
    }

    /** Cut between signs and never before a mark that belongs to the sign before it. */
    private static String shortened(String stem, int most) {
        if (stem.length() <= most) {
            return stem;
        }
        int end = most;
        while (end > 1 && (Character.isLowSurrogate(stem.charAt(end)) || mark(stem.codePointAt(end)))) {
            end--;
        }
        return stem.substring(0, end).strip();
    }

    private static boolean mark(int sign) {
        int type = Character.getType(sign);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || sign >= 0x1F3FB && sign <= 0x1F3FF;
    }

    /** What follows the last dot, in small letters; empty without one, and where it is too long for one. */
    static String extension(@Nullable String name) {
        String after = name == null || name.lastIndexOf('.') < 0 ? "" : name.substring(name.lastIndexOf('.') + 1);
        return after.matches("[A-Za-z0-9]{1,8}") ? after.toLowerCase(Locale.ROOT) : "";
    }
}
