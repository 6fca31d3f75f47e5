package org.corett.moviliza.advice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What one of those who were asked answers, or that it does not answer and, if it wishes, why. */
record Advice(
        @NotNull Reply reply, @Nullable @Size(max = 10000) String advice, @Nullable @Size(max = 2000) String reason) {
    /** Whether a question is answered. */
    enum Reply {
        ADVISE,
        DECLINE
    }
}
