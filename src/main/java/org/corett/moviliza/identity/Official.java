package org.corett.moviliza.identity;

import java.time.LocalDate;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the service of an office from a day until a day, the last not included.
 *
 * @param endsOn absent while she serves it
 */
public record Official(String username, Organ office, LocalDate startsOn, @Nullable LocalDate endsOn) {
    /** Whether it is this person and she served the office that day. */
    public boolean was(String person, LocalDate day) {
        return username.equals(person) && !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day));
    }
}
