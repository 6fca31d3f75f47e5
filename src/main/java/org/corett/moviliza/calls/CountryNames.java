package org.corett.moviliza.calls;

import java.text.Collator;
import java.util.Arrays;
import java.util.LinkedHashMap;
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

/** Every country of the world by its ISO 3166 code, the nine members first. */
final class CountryNames {
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Set<String> MEMBERS =
            Arrays.stream(CountryCode.values()).map(CountryCode::name).collect(Collectors.toUnmodifiableSet());

    private static final Map<Language, Map<String, String>> MEMBER_NAMES = new ConcurrentHashMap<>();
    private static final Map<Language, Map<String, String>> OTHER_NAMES = new ConcurrentHashMap<>();

    private CountryNames() {}

    static boolean known(String code) {
        return CODES.contains(code);
    }

    static String name(String code, Language language) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Written.locale(language));
    }

    /** Names by code, each part in the language's order. */
    static Map<String, String> members(Language language) {
        return MEMBER_NAMES.computeIfAbsent(language, asked -> sorted(MEMBERS.stream(), asked));
    }

    static Map<String, String> others(Language language) {
        return OTHER_NAMES.computeIfAbsent(
                language, asked -> sorted(CODES.stream().filter(code -> !MEMBERS.contains(code)), asked));
    }

    private static Map<String, String> sorted(Stream<String> codes, Language language) {
        Map<String, String> names = codes.collect(Collectors.toMap(Function.identity(), code -> name(code, language)));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(Written.locale(language))))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first, LinkedHashMap::new));
    }
}
