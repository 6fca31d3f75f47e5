package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When a change of representative goes on, as its model names it. */
@Component
public class RepresentativeSchedule {
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final Changes changes;
    private final RepresentativeSettings settings;
    private final Clock clock;

    RepresentativeSchedule(Changes changes, RepresentativeSettings settings, Clock clock) {
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /** The first moment of the effective date in the coalition's zone; at once where it has passed. */
    public Date takesEffect(String number) {
        return Date.from(changes.latest(number)
                .effectiveOn()
                .atStartOfDay(clock.getZone())
                .toInstant());
    }

    /** In the morning, every so many days from today, until somebody is named. */
    public String reminders() {
        LocalDateTime first =
                LocalDate.now(clock).plusDays(settings.reminderDays()).atTime(MORNING);
        return "R/" + DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(first) + "/P" + settings.reminderDays() + "D";
    }
}
