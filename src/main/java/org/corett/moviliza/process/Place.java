package org.corett.moviliza.process;

import java.util.Comparator;
import org.corett.moviliza.identity.Audience;

/**
 * Somewhere to go in the portal.
 *
 * @param order its place among the others
 * @param title the message code of its name, which with {@code .what} says what is found there
 * @param everyday whether people go there every day
 * @param visitors who may go there
 */
public record Place(int order, String address, String title, boolean everyday, Audience visitors) {
    /** As the portal lists them. */
    public static final Comparator<Place> IN_ORDER = Comparator.comparingInt(Place::order);

    /** The form in Tasklist that opens a case. */
    public static Place beginning(CoalitionProcess process) {
        return new Place(
                0,
                "/camunda/app/tasklist/default/#/?processStart=" + process.key(),
                "begin." + process.key(),
                false,
                process.starters());
    }
}
