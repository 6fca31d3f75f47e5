package org.corett.moviliza.shared;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The same letters, however they are written: without accents, capitals, several spaces and what nobody sees. The
 * database's function {@code plain_letters} does the same, letter by letter; a test compares the two.
 */
public final class PlainLetters {
    private static final Pattern MARKS = Pattern.compile(
            "[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe00-\\ufe0f\\ufe20-\\ufe2f]"
                    + "|[\\u00ad\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]");

    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f\\u000b]+");

    private static final Pattern BETWEEN = Pattern.compile("[-./()\"',;:_]");

    /** Letters that are no other letter with an accent, and signs that keyboards write in several ways. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("æ", "ae"),
            Map.entry("œ", "oe"),
            Map.entry("ß", "ss"),
            Map.entry("þ", "th"),
            Map.entry("ø", "o"),
            Map.entry("ł", "l"),
            Map.entry("đ", "d"),
            Map.entry("ð", "d"),
            Map.entry("ħ", "h"),
            Map.entry("ı", "i"),
            Map.entry("‘", "'"),
            Map.entry("’", "'"),
            Map.entry("ʼ", "'"),
            Map.entry("`", "'"),
            Map.entry("“", "\""),
            Map.entry("”", "\""),
            Map.entry("«", "\""),
            Map.entry("»", "\""),
            Map.entry("‐", "-"),
            Map.entry("–", "-"),
            Map.entry("—", "-"));

    private PlainLetters() {}

    /** "Cooperación" becomes "cooperacion". */
    public static String of(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> other : OTHERWISE.entrySet()) {
            bare = bare.replace(other.getKey(), other.getValue());
        }
        return SPACES.matcher(bare).replaceAll(" ").replaceAll("^ | $", "");
    }

    public static boolean same(String one, String other) {
        return of(one).equals(of(other));
    }

    /**
     * Whether what somebody looks for stands in the text as it is, or each of its words begins one there, in whatever
     * order; {@code letters_found} of the database says the same.
     */
    public static boolean found(String text, String typed) {
        String plain = of(text);
        String words = " " + BETWEEN.matcher(plain).replaceAll(" ");
        return plain.contains(of(typed))
                || Arrays.stream(of(typed).split(" "))
                        .allMatch(word -> (" " + plain).contains(" " + word) || words.contains(" " + word));
    }
}
