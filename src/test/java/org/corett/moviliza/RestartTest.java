package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corett.moviliza.shared.CountryCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program may be killed at any moment of a case: what was done stays done and everything goes on. */
class RestartTest {
    @TempDir
    private Path folder;

    /** Both at once: each start takes long. */
    @Test
    void aSessionAndACaseGoOnAfterThePowerFailsInTheMiddleAndBetweenTheTwoOrgans() throws Exception {
        try (Program program = Program.start(folder)) {
            LocalDate sitting = LocalDate.now(ZoneId.of("GMT-6")).plusDays(20);
            String session = program.startCase("presidencia", "plenarySession", SittingForms.call(sitting));
            String mobilization = program.startCase("titular-gt", "mobilizationCycle", tip());
            program.killAndRestart();
            program.complete("secretaria", mobilization, "completeDonorForm", donor());
            program.complete("presidencia", mobilization, "validateDonor", Map.of("valid", "YES"));
            program.complete(
                    "secretaria",
                    session,
                    "prepareDocuments",
                    Map.of("documents", List.of(Map.of("title", "Agenda comentada"))));
            program.turnCalendar("presidencia", sitting);
            program.complete("secretaria", session, "registerAttendance", SittingForms.everybodyPresent());
            program.complete("presidencia", session, "confirmQuorum", Map.of("decision", "AGREE"));
            for (CountryCode country : List.of(CountryCode.BZ, CountryCode.CR, CountryCode.SV, CountryCode.GT)) {
                program.complete(titular(country), session, "statePosition", Map.of("stance", "AGREE"));
            }
            program.killAndRestart();
            program.complete("secretaria", mobilization, "validateDonor", Map.of("valid", "YES"));
            assertThat(program.awaitTask("secretaria", mobilization, "prepareInitiativeSheet"))
                    .isNotEmpty();
            for (CountryCode country :
                    List.of(CountryCode.HN, CountryCode.MX, CountryCode.NI, CountryCode.PA, CountryCode.DO)) {
                program.complete(titular(country), session, "statePosition", Map.of("stance", "AGREE"));
            }
            assertThat(program.awaitTask("secretaria", session, "draftMinutes")).isNotEmpty();
            program.kill();
            assertThat(program.refusal(Map.of(
                            "MOVILIZA_DEMO",
                            "false",
                            "MOVILIZA_ADMIN_PASSWORD",
                            "Larga-2026-clave",
                            "MOVILIZA_MAIL_FROM",
                            "moviliza@corett.org",
                            "MOVILIZA_ADMIN_EMAIL",
                            "ana@corett.org")))
                    .as("what was a demonstration is never gone on with as the coalition's own")
                    .filteredOn(line -> line.contains("es la de una demostración"))
                    .hasSize(1);
        }
    }

    private static Map<String, Object> tip() {
        return Map.of(
                "sourceName",
                "Agencia de Cooperación del Norte",
                "sourceKind",
                "COOPERATION_AGENCY",
                "resourceTypes",
                List.of("FINANCIAL"),
                "strategicAxis",
                "PREVENTION",
                "match",
                "Financia campañas de prevención.");
    }

    private static Map<String, Object> donor() {
        return Map.of(
                "donorName",
                "Agencia de Cooperación del Norte",
                "donorScope",
                "EXTRA_REGIONAL",
                "contactPerson",
                "Ana Ruiz",
                "contactAddress",
                "ana.ruiz@acn.example",
                "generalObjective",
                "Cooperar en prevención.",
                "resourceAreas",
                List.of("HUMAN_TRAFFICKING"),
                "contributionModality",
                List.of("NON_REFUNDABLE_FUNDS"),
                "hasOwnFormats",
                "NO");
    }

    private static String titular(CountryCode country) {
        return "titular-" + country.name().toLowerCase(Locale.ROOT);
    }
}
