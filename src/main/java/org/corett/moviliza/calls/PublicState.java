package org.corett.moviliza.calls;

import java.time.OffsetDateTime;

/** How a call stands in words for the public; how offers fare within an evaluation is nobody's business yet. */
enum PublicState {
    UPCOMING,
    OPEN,
    EVALUATION,
    SELECTED,
    EMPTY,
    WITHDRAWN;

    static PublicState of(Call call, OffsetDateTime now) {
        CallResult result = call.result();
        if (result != null) {
            return switch (result) {
                case SELECTED -> SELECTED;
                case EMPTY -> EMPTY;
                case WITHDRAWN -> WITHDRAWN;
            };
        }
        if (now.isBefore(call.opensAt())) {
            return UPCOMING;
        }
        return call.takesOffers(now) ? OPEN : EVALUATION;
    }
}
