package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration's calendar, turned in the real program with the engine's timers running. */
class TurnedCalendarTest {
    /** The engine looks for due timers at the start, and then not before this test is long over. */
    private static final Map<String, String> SELDOM = Map.of(
            "CAMUNDA_BPM_JOBEXECUTION_WAITTIMEINMILLIS", "3600000", "CAMUNDA_BPM_JOBEXECUTION_MAXWAIT", "3600000");

    @TempDir
    private Path folder;

    @Test
    void whatHasBecomeDueRunsAtOnce() throws Exception {
        try (Program program = Program.start(folder, SELDOM)) {
            LocalDate sitting = LocalDate.now(ZoneId.of("GMT-6")).plusDays(20);
            String session = program.startCase("presidencia", "plenarySession", SittingForms.call(sitting));
            program.complete(
                    "secretaria",
                    session,
                    "prepareDocuments",
                    Map.of("documents", List.of(Map.of("title", "Agenda comentada"))));
            program.turnCalendar("presidencia", sitting);
            program.complete("secretaria", session, "registerAttendance", SittingForms.everybodyPresent());
            program.complete("presidencia", session, "confirmQuorum", Map.of("decision", "AGREE"));
            assertThat(program.awaitTask("titular-cr", session, "statePosition"))
                    .isNotEmpty();
            // A round lasts five days, and longer where one of the nine countries has holidays then.
            program.turnCalendar("presidencia", sitting.plusDays(25));
            assertThat(program.awaitTask("secretaria", session, "draftMinutes"))
                    .as("the round is over without answers")
                    .isNotEmpty();
        }
    }
}
