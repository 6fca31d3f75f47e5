package org.corett.moviliza.shared;

import java.util.function.Function;

/** A piece of a text in every language, such as a notice's argument that names choices. */
public record Worded(String spanish, String english) {

    /** What each language says. */
    public static Worded of(Function<Language, String> text) {
        return new Worded(text.apply(Language.ES), text.apply(Language.EN));
    }

    /** What people wrote, which every reader reads as it is. */
    public static Worded asWritten(String text) {
        return new Worded(text, text);
    }

    public String in(Language language) {
        return language == Language.EN ? english : spanish;
    }
}
