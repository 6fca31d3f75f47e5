package org.corett.moviliza.calls;

/** Where the pages for the public are, without the language. */
final class CallPaths {
    static final String CALLS = "/convocatorias";

    /** A hiring's number in an address. */
    static final String HIRING = CALLS + "/{hiring:[A-Z]{2,10}-[0-9]{4}-[0-9]{2,6}}";

    private CallPaths() {}

    static String call(String hiring) {
        return CALLS + "/" + hiring;
    }

    /** Where a link to an application is asked for. */
    static String apply(String hiring) {
        return call(hiring) + "/oferta";
    }

    static String application(String hiring, String secret) {
        return apply(hiring) + "/" + secret;
    }
}
