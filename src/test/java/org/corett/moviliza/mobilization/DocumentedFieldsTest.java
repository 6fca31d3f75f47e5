package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The forms that a document defines ask what the document asks, in its words. */
@CoalitionTest
class DocumentedFieldsTest {
    private static final Map<String, String> FORMS = Map.of(
            "donorForm", "complete-donor-form",
            "initiativeSheet", "prepare-initiative-sheet",
            "projectSheet", "prepare-project-sheet",
            "checklist", "complete-checklist");

    @Autowired
    private FormCatalog forms;

    @Test
    void bearTheLabelsOfTheDocumentsInSpanishAndTheirEnglish() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        List<Map<String, String>> fields = documented();
        assertThat(fields).hasSize(11 + 8 + 25 + 20);
        for (Map<String, String> field : fields) {
            String form = FORMS.get(field.get("form_id"));
            String id = field.get("field_id");
            softly.assertThat(forms.label(form, id, Language.ES)).as(id).isEqualTo(field.get("label_es"));
            softly.assertThat(forms.label(form, id, Language.EN)).as(id).endsWith(field.get("label_en"));
        }
        softly.assertAll();
    }

    private static List<Map<String, String>> documented() throws IOException {
        try (InputStream table = new ClassPathResource("formularios.csv").getInputStream()) {
            return new CsvMapper()
                            .readerForMapOf(String.class)
                            .with(CsvSchema.emptySchema().withHeader())
                            .<Map<String, String>>readValues(table)
                            .readAll()
                            .stream()
                            .filter(field -> FORMS.containsKey(field.get("form_id")))
                            .toList();
        }
    }
}
