package org.corett.moviliza.representatives;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A national body's letter as it was entered, and what the Secretariat made of it.
 *
 * @param name of the person whom it names; absent where no successor is named yet, like her office, e-mail, telephone
 * @param accepted absent until the Secretariat has verified it
 * @param byDelegation whether its own country entered it, and not the Secretariat for it
 * @param reason why it was returned
 */
record Letter(
        long id,
        String reference,
        LocalDate writtenOn,
        LocalDate effectiveOn,
        @Nullable String name,
        @Nullable String position,
        @Nullable String email,
        @Nullable String telephone,
        String submittedBy,
        OffsetDateTime submittedAt,
        boolean byDelegation,
        @Nullable Boolean accepted,
        @Nullable String reason,
        @Nullable String verifiedBy,
        @Nullable OffsetDateTime verifiedAt) {

    boolean namesSuccessor() {
        return name != null;
    }
}
