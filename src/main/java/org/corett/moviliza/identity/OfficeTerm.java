package org.corett.moviliza.identity;

import java.time.LocalDate;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** An office held by a country from a day until a day, the last not included; two years unless set [gaps 8]. */
public record OfficeTerm(
        @Id @Nullable Long id, Organ office, CountryCode country, LocalDate startsOn, LocalDate endsOn) {

    OfficeTerm endingOn(LocalDate day) {
        return new OfficeTerm(id, office, country, startsOn, day);
    }
}
