package org.corett.moviliza.plenary;

import java.time.OffsetDateTime;
import org.corett.moviliza.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * What an entitled country answered in one ballot of an item.
 *
 * @param ballot {@code 0} at the sitting, {@code 1} and on for consultation rounds, {@code VOTE}
 * @param answer a {@link Stance} or {@link VoteChoice}, or {@link #NONE}
 */
record Answer(
        String ballot,
        CountryCode country,
        String answer,
        @Nullable String reason,
        @Nullable String person,
        @Nullable OffsetDateTime givenAt) {
    static final String VOTE = "VOTE";

    /** Silence is recorded as such and never taken for agreement. */
    static final String NONE = "NO_ANSWER";
}
