package org.corett.moviliza.shared;

/** A piece of a text in every language, such as a notice's argument that names choices. */
public record Worded(String spanish, String english) {

    public String in(Language language) {
        return language == Language.EN ? english : spanish;
    }
}
