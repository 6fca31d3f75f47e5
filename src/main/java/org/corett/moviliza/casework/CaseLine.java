package org.corett.moviliza.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list, in the reader's language.
 *
 * @param awaited whom it waits for, the most pressing first
 */
public record CaseLine(
        String number,
        String process,
        String processName,
        String title,
        String step,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<CaseFile.Awaited> awaited) {

    public boolean running() {
        return endedAt == null;
    }
}
