package org.corett.moviliza.calls;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant has handed in, as her receipt says.
 *
 * @param version counts how often she has submitted
 * @param withdrawnAt absent while the offer stands
 * @param reason why it was not admitted
 */
record Submitted(
        String receipt,
        int version,
        OffsetDateTime at,
        @Nullable OffsetDateTime withdrawnAt,
        Standing standing,
        @Nullable String reason,
        List<OfferFile> files) {

    public boolean stands() {
        return withdrawnAt == null;
    }
}
