package org.corett.moviliza.site;

import org.corett.moviliza.shared.Language;

/** The addresses of the public pages in one language; Spanish needs no mark. */
public record Site(Language language) {

    public String to(String path) {
        return language == Language.EN ? path + (path.contains("?") ? "&" : "?") + "idioma=en" : path;
    }

    public Site other() {
        return new Site(language == Language.EN ? Language.ES : Language.EN);
    }
}
