package org.corett.moviliza.files;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which formulas stay in their workbook: each of their functions is on a list, and they name no other program or file. */
final class Formulas {
    private static final Set<String> FUNCTIONS = Listed.in("functions.txt");
    private static final Pattern FAMILY = Pattern.compile(
            "^(_XLFN\\.|_XLWS\\.|_XLUDF\\.|_XLPM\\.|COM\\.MICROSOFT\\.|ORG\\.OPENOFFICE\\.|ORG\\.LIBREOFFICE\\.)++");

    /**
     * Texts between double quotation marks, names of sheets between single ones, columns and ranges in brackets, names,
     * functions where a parenthesis follows, and what links programs; a row of constants may begin behind the same sign.
     */
    private static final Pattern PIECES = Pattern.compile("\"(?:[^\"]|\"\")*+\"?|'(?:[^']|'')*+'?"
            + "|\\[(?:[^\\[\\]]|\\[[^\\[\\]]*+\\])*+\\]"
            + "|([\\p{L}_][\\p{L}\\p{N}._]*+)(\\s*+\\()?"
            + "|(\\|)(?!\\s*+([\"\\d.+\\-{}]|TRUE|FALSE))");

    private Formulas() {}

    static boolean stay(String formula) {
        Matcher piece = PIECES.matcher(formula);
        while (piece.find()) {
            boolean allowed;
            if (piece.group(1) != null && piece.group(2) == null) {
                allowed = true;
            } else if (piece.group(1) != null) {
                String function = piece.group(1).toUpperCase(Locale.ROOT);
                allowed = FUNCTIONS.contains(FAMILY.matcher(function).replaceFirst(""));
            } else if (piece.group(3) != null) {
                allowed = false;
            } else {
                allowed = within(piece.group());
            }
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    /** A sheet's name that is a file's is another file's sheet; a text that is a link is only followed by a person. */
    private static boolean within(String quoted) {
        String said = quoted.toLowerCase(Locale.ROOT);
        return said.startsWith("\"")
                ? !said.startsWith("\"\\\\") && !said.startsWith("\"file:")
                : !said.contains("://") && !said.contains("\\\\") && !said.contains("file:") && !said.contains("|'");
    }
}
