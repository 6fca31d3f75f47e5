package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.corett.moviliza.shared.CountryCode;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** How attendance is asked, for nine countries in one go. */
class AttendanceFormTest {
    @Test
    void oneClickSaysWhoCameAndACountryIsAbsentUntilThen() throws IOException {
        List<JsonNode> countries = new ArrayList<>();
        form().path("components")
                .forEach(component -> component.path("components").forEach(countries::add));
        assertThat(countries).hasSameSizeAs(CountryCode.values()).allSatisfy(country -> {
            assertThat(country.path("type").asText()).isEqualTo("radio");
            assertThat(country.path("defaultValue").asText()).isEqualTo(Presence.ABSENT.name());
            assertThat(country.path("values").findValuesAsText("value"))
                    .containsExactlyElementsOf(
                            Arrays.stream(Presence.values()).map(Enum::name).toList());
        });
    }

    private static JsonNode form() throws IOException {
        return new ObjectMapper()
                .readTree(new ClassPathResource("forms/plenary/register-attendance.form").getInputStream());
    }
}
