package org.corett.moviliza.identity;

import java.time.LocalDate;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;

/** An office held by a country from a day until a day, the last not included; two years unless set [gaps 8]. */
public record OfficeTerm(long id, Organ office, CountryCode country, LocalDate startsOn, LocalDate endsOn) {}
