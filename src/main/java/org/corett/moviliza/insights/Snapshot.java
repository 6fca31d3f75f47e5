package org.corett.moviliza.insights;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.CasePace;

/**
 * Everything that is counted, as it stood at one moment.
 *
 * @param resolutions the latest first
 * @param leftOut rows that could not be read
 */
record Snapshot(
        ZonedDateTime takenAt,
        List<CaseLine> cases,
        Map<String, CaseLine> byNumber,
        List<CasePace.Waiting> waiting,
        List<Participation> participation,
        List<Resolution> resolutions,
        int leftOut) {

    static Snapshot of(
            ZonedDateTime takenAt,
            List<CaseLine> cases,
            List<CasePace.Waiting> waiting,
            List<Participation> participation,
            List<Resolution> resolutions) {
        return new Snapshot(
                takenAt,
                cases,
                cases.stream().collect(Collectors.toMap(CaseLine::number, Function.identity())),
                waiting,
                participation,
                resolutions,
                0);
    }

    Snapshot lacking(int rows) {
        return new Snapshot(takenAt, cases, byNumber, waiting, participation, resolutions, rows);
    }

    LocalDate today() {
        return takenAt.toLocalDate();
    }
}
