package org.corett.moviliza.shared;

/** One of the nine member states by its ISO 3166 code; acronyms of national bodies are not unique [000 §1.1]. */
public enum CountryCode {
    BZ,
    CR,
    SV,
    GT,
    HN,
    MX,
    NI,
    PA,
    DO;

    /** The engine's name of the country's delegation: {@code country-CR}. */
    public String group() {
        return "country-" + name();
    }
}
