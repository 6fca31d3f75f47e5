package org.corett.moviliza.shared;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Who opens which form, for whom, in which language: handed to the methods that say what a form shows before it is
 * filled in.
 *
 * @param caseNumber the business key; empty for a start form
 * @param onBehalfOf the candidate group the task is offered to; for a start form, empty
 * @param item the element of the surrounding loop, such as a motion's number
 */
public record Reading(String caseNumber, String person, String onBehalfOf, @Nullable String item, Language language) {

    /** The loop's element; throws outside a loop. */
    public String requiredItem() {
        if (item == null) {
            throw new NoSuchElementException("no item for " + caseNumber);
        }
        return item;
    }
}
