package org.corett.moviliza.calls;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * An offer of an opened call; what identifies the applicant is absent once it has been erased.
 *
 * @param place counts from 1 in the order in which the offers came; people quote it as "Oferta 2"
 * @param country where the applicant is, by its ISO 3166 code
 * @param cost in the call's currency
 * @param reason why it was not admitted
 */
public record Offer(
        long id,
        long call,
        String receipt,
        int place,
        OffsetDateTime submittedAt,
        Language language,
        @Nullable String email,
        @Nullable String name,
        @Nullable String documentNumber,
        String country,
        @Nullable String telephone,
        @Nullable String proposal,
        BigDecimal cost,
        Standing standing,
        @Nullable String reason,
        List<OfferFile> files) {

    /** Whether the first filter let it pass. */
    public boolean admitted() {
        return standing != Standing.RECEIVED && standing != Standing.NOT_ADMITTED;
    }
}
