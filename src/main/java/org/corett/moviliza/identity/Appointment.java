package org.corett.moviliza.identity;

import java.time.LocalDate;
import org.corett.moviliza.shared.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A person's role from a day until a day, the last not included; without an end it lasts until it is ended.
 *
 * @param country whose delegation or office she serves; absent for committees, observers and managers
 */
record Appointment(
        long id,
        String username,
        Role role,
        @Nullable CountryCode country,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
