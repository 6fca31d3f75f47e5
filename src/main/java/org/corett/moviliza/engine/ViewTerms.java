package org.corett.moviliza.engine;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** What Tasklist's views ask for each time that somebody opens them. */
@Component
public class ViewTerms {
    /** No group: an empty list would be no condition. */
    private static final List<String> NOBODY = List.of("nobody");

    private final Clock clock;

    ViewTerms(Clock clock) {
        this.clock = clock;
    }

    /** Those of a person's groups that are delegations. */
    public List<String> countries(List<String> groups) {
        List<String> countries =
                groups.stream().filter(group -> group.startsWith("country-")).toList();
        return countries.isEmpty() ? NOBODY : countries;
    }

    public Date now() {
        return Date.from(clock.instant());
    }

    /** When the Sunday of this week is over. */
    public Date endOfWeek() {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return Date.from(monday.atStartOfDay(clock.getZone()).toInstant());
    }
}
