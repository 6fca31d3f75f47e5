package org.corett.moviliza.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** An upgrade of the engine's web applications shows here what our Spanish and our scripts lack. */
class ApplicationTextsTest {
    private static final String APPLICATIONS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern FILLED_IN = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyTextThatTheApplicationShipsInEnglishIsThereInSpanish(String application) throws IOException {
        JsonNode english = labels(application, "en");
        JsonNode spanish = labels(application, "es");
        TreeSet<String> missing = new TreeSet<>();
        english.fieldNames().forEachRemaining(key -> {
            if (!spanish.has(key)) {
                missing.add(key);
            }
        });
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void aTextFillsInNothingThatTheEnglishDoesNotGiveIt(String application) throws IOException {
        JsonNode english = labels(application, "en");
        labels(application, "es").properties().forEach(text -> assertThat(
                        filledIn(english.path(text.getKey()).asText()))
                .as(text.getKey() + " = " + text.getValue())
                .containsAll(filledIn(text.getValue().asText())));
    }

    @Test
    void theFormRendererIsWhereOurScriptLooksForIt() throws IOException {
        assertThat(content("tasklist/scripts/forms.js")).contains("const RENDERER = 57661;");
        assertThat(content("tasklist/camunda-tasklist-bootstrap.js")).contains("n(57661).Form");
    }

    private static List<String> filledIn(String text) {
        return FILLED_IN
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private JsonNode labels(String application, String language) throws IOException {
        String file = content(application + "/locales/" + language + ".json");
        return json.readTree(file.startsWith("\uFEFF") ? file.substring(1) : file)
                .path("labels");
    }

    private static String content(String path) throws IOException {
        try (InputStream file = new ClassPathResource(APPLICATIONS + path).getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
