package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** When an office passes, as its model names it. */
@Component
public class OfficeSchedule {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Handovers handovers;
    private final Clock clock;

    OfficeSchedule(Handovers handovers, Clock clock) {
        this.handovers = handovers;
        this.clock = clock;
    }

    /** The first moment of the next term. */
    public Date termEnds(String number) {
        return Date.from(
                handovers.get(number).termEndsOn().atStartOfDay(clock.getZone()).toInstant());
    }

    /** The end of the term's last day. */
    public Date due(String number) {
        return Date.from(handovers
                .get(number)
                .termEndsOn()
                .minusDays(1)
                .atTime(END_OF_DAY)
                .atZone(clock.getZone())
                .toInstant());
    }
}
