package org.corett.moviliza.shared;

import java.util.Locale;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Who completes which form, for whom: handed to every task method beside the form.
 *
 * @param caseNumber the business key; empty when a start form creates the case
 * @param person username of the one who completes it
 * @param onBehalfOf the candidate group that the person acts for: {@code country-CR}, {@code presidency}
 * @param item the element of the surrounding loop, such as a motion's number; absent outside such loops
 * @param taskId the engine's id of the task; empty for a start form
 */
public record Completion(String caseNumber, String person, String onBehalfOf, @Nullable String item, String taskId) {

    /** The country that the person acts for; throws where the task is not a country's. */
    public CountryCode country() {
        return CountryCode.valueOf(onBehalfOf.substring("country-".length()));
    }

    /** The organ that the person acts for; throws where the task is not an organ's. */
    public Organ organ() {
        return Organ.valueOf(onBehalfOf.replace('-', '_').toUpperCase(Locale.ROOT));
    }

    /** The loop's element; throws outside a loop. */
    public String requiredItem() {
        if (item == null) {
            throw new NoSuchElementException("no item for " + caseNumber);
        }
        return item;
    }
}
