package org.corett.moviliza.documents;

import java.util.Locale;
import java.util.Set;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.Language;

/**
 * In which of the coalition's two languages a text is, by its small words: what people typed stands in acts of both, and a
 * screen reader must know in which voice to say it.
 */
final class Tongue {
    private static final Set<String> SPANISH = Set.of(
            ("el la los las un una de del al y e o u en que se con por para su sus es son no sin sobre entre como más"
                            + " lo le les este esta ese esa ha han fue ser desde hasta según")
                    .split(" "));

    private static final Set<String> ENGLISH = Set.of(
            ("the a an of and or to in that is are with by for its their no not without on between as more this these"
                            + " has have was were be from until at it which")
                    .split(" "));

    private static final int LOOKED_AT = 2_000;

    private Tongue() {}

    /** The language of a text that is in the other one than the act's; empty for the act's own, and where it cannot be told. */
    static String other(String text, Language act) {
        int spanish = 0;
        int english = 0;
        String looked = CleanText.first(text, LOOKED_AT).toLowerCase(Locale.ROOT);
        for (String word : looked.split("[^\\p{L}]+")) {
            boolean both = SPANISH.contains(word) && ENGLISH.contains(word);
            spanish += !both && SPANISH.contains(word) || word.matches(".*(ción|ñ).*") ? 1 : 0;
            english += !both && ENGLISH.contains(word) ? 1 : 0;
        }
        Language said = spanish > english ? Language.ES : english > spanish ? Language.EN : act;
        return said == act ? "" : said.locale().getLanguage();
    }
}
