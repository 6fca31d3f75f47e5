package org.corett.moviliza.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.corett.moviliza.shared.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the holidays that the program brings are called in English; one of the Secretariat's own stays as written. */
@Component
class HolidayNames {
    private final Map<String, String> english;

    HolidayNames() {
        try (InputStream table = new ClassPathResource("calendar/feriados-en.csv").getInputStream()) {
            this.english = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(";"))
                    .collect(Collectors.toUnmodifiableMap(line -> line[0], line -> line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A holiday's name and the language that it is in. */
    record Named(String name, String language) {}

    Named of(String written, Language language) {
        String translated = language == Language.EN ? english.get(written) : null;
        return translated == null ? new Named(written, "es") : new Named(translated, "en");
    }
}
