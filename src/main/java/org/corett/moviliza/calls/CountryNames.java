package org.corett.moviliza.calls;

import java.text.Collator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.web.util.HtmlUtils;

/** Every country of the world by its ISO 3166 code, the nine members first. */
final class CountryNames {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Set<String> MEMBERS =
            Arrays.stream(CountryCode.values()).map(CountryCode::name).collect(Collectors.toUnmodifiableSet());

    private static final Map<Language, String> OF_MEMBERS = new ConcurrentHashMap<>();
    private static final Map<Language, String> OF_OTHERS = new ConcurrentHashMap<>();

    private CountryNames() {}

    static boolean known(String code) {
        return CODES.contains(code);
    }

    static String name(String code, Language language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Written.locale(language));
    }

    /**
     * The members as options of a choice, in the language's order, with the chosen one marked.
     *
     * <p>Written once a language: to a template these options are more work than all the rest of a page.
     */
    static String members(Language language, String chosen) {
        return marked(OF_MEMBERS.computeIfAbsent(language, asked -> options(MEMBERS.stream(), asked)), chosen);
    }

    /** All other countries, in the same way. */
    static String others(Language language, String chosen) {
        return marked(
                OF_OTHERS.computeIfAbsent(
                        language, asked -> options(CODES.stream().filter(code -> !MEMBERS.contains(code)), asked)),
                chosen);
    }

    private static String marked(String options, String chosen) {
        return known(chosen) ? options.replace(value(chosen), value(chosen) + " selected") : options;
    }

    private static String value(String code) {
        return "value=\"" + code + "\"";
    }

    private static String options(Stream<String> codes, Language language) {
        return codes.collect(Collectors.toMap(Function.identity(), code -> name(code, language))).entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(Written.locale(language))))
                .map(country -> "<option " + value(country.getKey()) + ">"
                        + HtmlUtils.htmlEscape(country.getValue(), "UTF-8") + "</option>")
                .collect(Collectors.joining());
    }
}
