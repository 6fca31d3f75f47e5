package org.corett.moviliza.identity;

import java.time.LocalDate;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a country has appointed to an office from a day until a day, the last not included.
 *
 * @param country she acts for the office only while it holds it
 * @param endsOn absent while the appointment lasts
 */
public record Official(
        String username, Organ office, CountryCode country, LocalDate startsOn, @Nullable LocalDate endsOn) {

    /** Whether it is this person and she was appointed that day. */
    public boolean was(String person, LocalDate day) {
        return username.equals(person) && !startsOn.isAfter(day) && (endsOn == null || endsOn.isAfter(day));
    }

    /** Whether it is her office and her country that the term is about. */
    public boolean serves(OfficeTerm term) {
        return office == term.office() && country == term.country();
    }
}
