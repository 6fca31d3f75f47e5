package org.corett.moviliza.calls;

import java.time.OffsetDateTime;
import org.corett.moviliza.shared.Shown;
import org.jspecify.annotations.Nullable;

/** What somebody asked about a call; public once it is answered. */
public record Question(
        long id,
        String question,
        OffsetDateTime askedAt,
        @Nullable String answer,
        @Nullable OffsetDateTime answeredAt) {
    /** Names what of it can be changed, as it stands. */
    public String shown() {
        return Shown.of(question, answer == null ? "" : answer);
    }
}
