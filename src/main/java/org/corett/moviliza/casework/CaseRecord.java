package org.corett.moviliza.casework;

import java.time.Instant;
import org.corett.moviliza.engine.CaseHistory.Run;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;

/**
 * A case in a line, as it stands in the book of cases.
 *
 * @param process the key of its process
 * @param run the engine's id of its run
 * @param model the engine's id of its model's version
 * @param startedBy absent where the program began it
 * @param endedAt absent while it runs
 */
record CaseRecord(
        String number,
        String process,
        String run,
        String model,
        Worded title,
        Worded step,
        Instant startedAt,
        @Nullable String startedBy,
        @Nullable Instant endedAt) {

    boolean running() {
        return endedAt == null;
    }

    /** The same as the engine's history knows it. */
    Run inEngine() {
        return new Run(run, model, number, process, startedAt, endedAt, startedBy);
    }
}
