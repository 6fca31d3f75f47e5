package org.corett.moviliza.shared;

import java.util.Locale;

/** A language that the program speaks; Spanish everywhere, English for Belize [gaps 32]. */
public enum Language {
    ES(Locale.forLanguageTag("es")),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** Spanish unless the locale asks for English. */
    public static Language of(Locale locale) {
        return "en".equals(locale.getLanguage()) ? EN : ES;
    }
}
