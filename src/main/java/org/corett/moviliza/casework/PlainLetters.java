package org.corett.moviliza.casework;

import java.text.Normalizer;
import java.util.Locale;

/** Text without accents and capitals, for those who look for it: the same in the program and in the database. */
public final class PlainLetters {
    private static final String ACCENTED = "áéíóúüñàèìòùâêîôûãõçäëïö";
    private static final String PLAIN = "aeiouunaeiouaeiouaocaeio";

    private PlainLetters() {}

    /** "Cooperación" becomes "cooperacion". */
    public static String of(String text) {
        return Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "");
    }

    /** The same for an SQL expression that gives text. */
    public static String sql(String expression) {
        return "translate(lower(" + expression + "), '" + ACCENTED + "', '" + PLAIN + "')";
    }
}
