package org.corett.moviliza.site;

import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.Language;

/**
 * What a page for the public says of itself to browsers and search engines.
 *
 * @param path without the language
 * @param description in a sentence; empty for a page that is nobody else's to find
 */
public record Head(Site site, String path, String description, BaseUrl base) {

    public boolean indexed() {
        return !description.isEmpty();
    }

    public String canonical() {
        return base.to(site.to(path));
    }

    public String spanish() {
        return base.to(new Site(Language.ES).to(path));
    }

    public String english() {
        return base.to(new Site(Language.EN).to(path));
    }

    /** The same page in the other language, which is named: the reader's own or her browser's may be this one. */
    public String other() {
        return path + (path.contains("?") ? "&" : "?") + "idioma=" + otherLanguage();
    }

    public String otherLanguage() {
        return site.other().language().locale().getLanguage();
    }
}
