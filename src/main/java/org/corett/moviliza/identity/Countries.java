package org.corett.moviliza.identity;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The nine member states, as the table of the domain lists them. */
@Component
public class Countries {
    private final Map<CountryCode, Country> countries = new EnumMap<>(CountryCode.class);

    Countries() {
        try (InputStream table = new ClassPathResource("identity/paises.csv").getInputStream()) {
            new CsvMapper()
                    .readerFor(Country.class)
                    .with(CsvSchema.emptySchema().withHeader())
                    .<Country>readValues(table)
                    .forEachRemaining(country -> countries.put(country.code(), country));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Collection<Country> all() {
        return countries.values();
    }

    public Country get(CountryCode code) {
        return countries.get(code);
    }

    public String name(CountryCode code, Language language) {
        return get(code).name(language);
    }

    /** The alphabet of the names: the Dominican Republic is not last in English. */
    public Comparator<CountryCode> byName(Language language) {
        return Comparator.comparing(code -> name(code, language), Collator.getInstance(Written.locale(language)));
    }

    /** The nine in that order. */
    public List<CountryCode> inOrder(Language language) {
        return Arrays.stream(CountryCode.values()).sorted(byName(language)).toList();
    }
}
