package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verdict on the twenty points, row by row [gaps 12]. */
class ChecklistVerdictDecisionTest {
    private static final Path TABLE = Path.of("processes", "mobilization", "checklist-verdict.dmn");

    @ParameterizedTest(name = "1 {0}, 2 {1}, 3 {2}, 8 {3}, 9 {4}: {5}")
    @CsvSource({
        "YES, YES, YES, YES, YES, PASSED",
        "NO, YES, YES, YES, YES, FAILED",
        "YES, NO, YES, YES, YES, FAILED",
        "YES, YES, NO, YES, YES, FAILED",
        "YES, YES, YES, NO, YES, FAILED",
        "YES, YES, YES, YES, NO, FAILED",
        "NOT_APPLICABLE, YES, YES, YES, YES, FAILED",
        "YES, YES, YES, YES, NOT_APPLICABLE, FAILED",
        "NO, NO, NO, NO, NO, FAILED",
        ", YES, YES, YES, YES, FAILED",
    })
    void failsWithoutAYesToEachMandatoryQuestion(
            String profile, String framework, String strategy, String needs, String requirements, String verdict)
            throws IOException {
        var answers = new java.util.HashMap<String, Object>(
                Map.of("q02", framework, "q03", strategy, "q08", needs, "q09", requirements));
        answers.put("q01", profile);
        var engine =
                DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream table = Files.newInputStream(TABLE)) {
            String decided = engine.evaluateDecisionTable(engine.parseDecision("checklistVerdict", table), answers)
                    .getSingleResult()
                    .getSingleEntry();
            assertThat(decided).isEqualTo(verdict);
        }
    }

    @Test
    void hasSixRowsAndEachIsTestedAbove() {
        assertThat(Dmn.readModelFromFile(TABLE.toFile()).getModelElementsByType(Rule.class))
                .hasSize(6);
    }
}
