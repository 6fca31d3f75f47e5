package org.corett.moviliza.site;

import org.corett.moviliza.shared.BaseUrl;
import org.corett.moviliza.shared.Language;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gives a page for the public what the layout puts around it. */
@Component
public class PublicFrame {
    private final BaseUrl base;

    PublicFrame(BaseUrl base) {
        this.base = base;
    }

    /** Around a page that is nobody else's to find. */
    public Site around(Model page, Language language, String path) {
        return around(page, language, path, "");
    }

    /**
     * @param path of the page, without the language
     * @param description in a sentence, for search engines
     */
    public Site around(Model page, Language language, String path, String description) {
        Site site = new Site(language);
        page.addAttribute("site", site);
        page.addAttribute("head", new Head(site, path, description, base));
        return site;
    }
}
