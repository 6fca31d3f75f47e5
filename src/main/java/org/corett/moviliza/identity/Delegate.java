package org.corett.moviliza.identity;

import java.time.LocalDate;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A country's titular or alternate, in office or once in office.
 *
 * @param endsOn the first day without the role; absent as long as nobody has ended it
 */
public record Delegate(
        String username,
        String fullName,
        String email,
        Language language,
        Role role,
        CountryCode country,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {}
