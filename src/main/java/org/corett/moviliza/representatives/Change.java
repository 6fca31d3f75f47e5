package org.corett.moviliza.representatives;

import java.time.OffsetDateTime;
import org.corett.moviliza.identity.Role;
import org.corett.moviliza.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A seat that changes hands.
 *
 * @param vacatedAt when the outgoing person's access ended
 * @param succeededAt when the incoming person took the seat
 * @param withdrawnAt when its letter was withdrawn, and the change with it
 */
record Change(
        String number,
        CountryCode country,
        Role role,
        String outgoing,
        String nationalBodyEmail,
        @Nullable String incoming,
        @Nullable OffsetDateTime vacatedAt,
        @Nullable OffsetDateTime succeededAt,
        @Nullable OffsetDateTime withdrawnAt) {

    boolean vacant() {
        return vacatedAt != null && succeededAt == null;
    }
}
