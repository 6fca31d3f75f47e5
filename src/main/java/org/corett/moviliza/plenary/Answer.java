package org.corett.moviliza.plenary;

import java.time.OffsetDateTime;
import org.corett.moviliza.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * What an entitled country answered in one ballot of an item.
 *
 * @param ballot {@code 0} at the sitting, {@code 1} and on for consultation rounds, {@code VOTE}
 * @param answer a {@link Stance} or {@link VoteChoice}, or {@link #NONE}
 * @param withdrawnAt when the country withdrew this objection
 */
record Answer(
        String ballot,
        CountryCode country,
        String answer,
        @Nullable String reason,
        @Nullable String person,
        @Nullable OffsetDateTime givenAt,
        @Nullable OffsetDateTime withdrawnAt) {
    static final String VOTE = "VOTE";

    /** Silence is recorded as such and never taken for agreement. */
    static final String NONE = "NO_ANSWER";

    boolean objects() {
        return answer.equals(Stance.OBJECT.name());
    }

    /** Whether the country said anything at all. */
    boolean given() {
        return !answer.equals(NONE);
    }

    /** Without what became of it later. */
    Answer asStated() {
        return new Answer(ballot, country, answer, reason, person, givenAt, null);
    }

    boolean vote() {
        return ballot.equals(VOTE);
    }
}
