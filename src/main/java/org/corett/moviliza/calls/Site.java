package org.corett.moviliza.calls;

import org.corett.moviliza.shared.Language;

/** The addresses of the public pages in one language; Spanish needs no mark. */
public record Site(Language language) {
    static final String CALLS = "/convocatorias";

    /** A hiring's number in an address. */
    static final String HIRING = CALLS + "/{hiring:[A-Z]{2,10}-[0-9]{4}-[0-9]{2,6}}";

    public String to(String path) {
        return language == Language.EN ? path + (path.contains("?") ? "&" : "?") + "idioma=en" : path;
    }

    public String calls() {
        return to(CALLS);
    }

    public String call(String hiring) {
        return to(CALLS + "/" + hiring);
    }

    /** Where a link to an application is asked for. */
    public String apply(String hiring) {
        return to(CALLS + "/" + hiring + "/oferta");
    }

    public String application(String hiring, String secret) {
        return application(hiring, secret, "");
    }

    /** A page of an application. */
    public String application(String hiring, String secret, String page) {
        return to(CALLS + "/" + hiring + "/oferta/" + secret + page);
    }

    public Site other() {
        return new Site(language == Language.EN ? Language.ES : Language.EN);
    }
}
