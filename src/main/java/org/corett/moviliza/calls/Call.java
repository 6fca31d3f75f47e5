package org.corett.moviliza.calls;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A call of a hiring.
 *
 * @param hiring the hiring's case number
 * @param previous the call that ended empty before this one
 * @param closesAt the first moment at which no offer is taken any more
 * @param openedAt when the offers were unsealed; absent until then
 * @param result absent while the call's offers are awaited or weighed
 */
public record Call(
        long id,
        String hiring,
        CallKind kind,
        @Nullable Long previous,
        OffsetDateTime opensAt,
        OffsetDateTime closesAt,
        @Nullable OffsetDateTime openedAt,
        @Nullable EmptyReason emptyBecause,
        @Nullable CallResult result) {

    /** Whether offers are taken at this moment. */
    public boolean takesOffers(OffsetDateTime now) {
        return result == null && openedAt == null && !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    /** Whether the offers may be seen. */
    public boolean opened() {
        return openedAt != null;
    }
}
