package org.corett.moviliza.calendar;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the Secretariat in time, on its home page and above the list, that the list of holidays comes to its end. */
@ControllerAdvice({"org.corett.moviliza.portal", "org.corett.moviliza.calendar"})
class HolidayNotice {
    private final Holidays holidays;
    private final People people;
    private final Countries countries;
    private final Clock clock;

    HolidayNotice(Holidays holidays, People people, Countries countries, Clock clock) {
        this.holidays = holidays;
        this.people = people;
        this.countries = countries;
        this.clock = clock;
    }

    /** What is missing, in the reader's words. */
    record Line(String year, String countries, int days) {}

    /** Read by the template, which asks only where it shows something. */
    record Shown(HolidayNotice notice, String username, Language language) {
        public @Nullable Line line() {
            return notice.line(username, language);
        }
    }

    @ModelAttribute("holidayNotice")
    @Nullable
    Shown shown(@Nullable Principal person, Locale locale) {
        return person == null ? null : new Shown(this, person.getName(), Language.of(locale));
    }

    private @Nullable Line line(String username, Language language) {
        if (!Audience.SECRETARIAT.includes(people.groupsOf(username))) {
            return null;
        }
        return HolidayGap.near(holidays.inForce(), LocalDate.now(clock))
                .map(gap -> new Line(
                        String.valueOf(gap.year()),
                        gap.countries().stream()
                                .sorted(countries.byName(language))
                                .map(country -> countries.name(country, language))
                                .collect(Collectors.joining(", ")),
                        HolidayGap.HORIZON_DAYS))
                .orElse(null);
    }
}
