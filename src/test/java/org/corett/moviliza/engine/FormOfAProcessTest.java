package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** Two processes have a task of the same key: each finds its own form. */
class FormOfAProcessTest {
    @Test
    void isFoundBeforeTheOneThatBearsTheTasksNameAlone() {
        FormCatalog forms = new FormCatalog(new ObjectMapper(), new GenericApplicationContext() {
            @Override
            public Resource[] getResources(String pattern) {
                return pattern.endsWith(".form")
                        ? new Resource[] {form("review-report"), form("yearly-check-review-report")}
                        : new Resource[0];
            }
        });
        assertThat(forms.id("mobilizationCycle", "reviewReport")).isEqualTo("review-report");
        assertThat(forms.id("yearlyCheck", "reviewReport")).isEqualTo("yearly-check-review-report");
        assertThat(forms.task("mobilizationCycle", "review-report")).isEqualTo("reviewReport");
        assertThat(forms.task("yearlyCheck", "yearly-check-review-report")).isEqualTo("reviewReport");
        assertThat(forms.task("yearlyCheck", "yearly-check")).isEqualTo("yearlyCheck");
    }

    private static Resource form(String id) {
        return new ByteArrayResource(("{\"id\": \"" + id + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
