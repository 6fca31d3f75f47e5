package org.corett.moviliza.identity;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;

/** A member state and its national body [000 §1.1; 001 §III, §V]. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Country(
        @JsonProperty("iso_code") CountryCode code,
        @JsonProperty("country_es") String nameEs,
        @JsonProperty("country_en") String nameEn,
        @JsonProperty("national_body") String nationalBody,
        @JsonProperty("acronym") String acronym,
        @JsonProperty("official_language") String officialLanguage) {

    /** The country's name in the language. */
    public String name(Language language) {
        return language == Language.EN ? nameEn : nameEs;
    }

    /** The language in which the country's people are addressed. */
    public Language language() {
        return "en".equals(officialLanguage) ? Language.EN : Language.ES;
    }
}
