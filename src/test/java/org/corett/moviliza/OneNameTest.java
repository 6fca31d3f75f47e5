package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What people choose in a form is called the same on every page, mail and print, in both languages. */
class OneNameTest {
    private static final Pattern CHOICE = Pattern.compile("(\\w+\\.choice\\.\\w+)\\.([A-Z][A-Z_0-9]*)");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> faults = new ArrayList<>();
    private int compared;

    @Test
    void optionsOfFormsAreCalledAsTheyAreEverywhereElse() throws IOException {
        Map<String, Map<String, String>> spanish = choices(false);
        Map<String, Map<String, String>> english = choices(true);
        Map<String, String> translated = new TreeMap<>();
        for (Path module : files("forms", "en.json")) {
            JSON.readTree(module.toFile())
                    .properties()
                    .forEach(text ->
                            translated.put(text.getKey(), text.getValue().asText()));
        }
        for (Path form : files("forms", ".form")) {
            compare(form, JSON.readTree(form.toFile()), spanish, english, translated);
        }
        assertThat(faults).isEmpty();
        assertThat(compared).as("lists of options with names elsewhere").isGreaterThan(30);
    }

    /** The options belong to the codes whose constants they are, all of them. */
    private void compare(
            Path form,
            JsonNode parent,
            Map<String, Map<String, String>> spanish,
            Map<String, Map<String, String>> english,
            Map<String, String> translated) {
        for (JsonNode component : parent.path("components")) {
            Map<String, String> options = new TreeMap<>();
            component
                    .path("values")
                    .forEach(option -> options.put(
                            option.path("value").asText(), option.path("label").asText()));
            spanish.forEach((codes, names) -> {
                if (names.keySet().equals(options.keySet())) {
                    compared++;
                    names.forEach((code, name) -> {
                        String where = form.getFileName() + " " + component.path("key") + " and " + codes + "." + code;
                        differ(where, options.get(code), name);
                        differ(
                                where,
                                translated.getOrDefault(options.get(code), options.get(code)),
                                english.get(codes).get(code));
                    });
                }
            });
            compare(form, component, spanish, english, translated);
        }
    }

    private void differ(String where, String here, String there) {
        if (!here.equals(there)) {
            faults.add(where + ": «" + here + "» and «" + there + "»");
        }
    }

    /** The names of the constants of each list of codes. */
    private static Map<String, Map<String, String>> choices(boolean english) throws IOException {
        Map<String, Map<String, String>> choices = new TreeMap<>();
        for (Path file : files("src/main/resources/messages", ".properties")) {
            if (file.getFileName().toString().endsWith("_en.properties") == english) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                texts.stringPropertyNames().forEach(key -> {
                    Matcher choice = CHOICE.matcher(key);
                    if (choice.matches()) {
                        choices.computeIfAbsent(choice.group(1), codes -> new TreeMap<>())
                                .put(choice.group(2), texts.getProperty(key));
                    }
                });
            }
        }
        return choices;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
