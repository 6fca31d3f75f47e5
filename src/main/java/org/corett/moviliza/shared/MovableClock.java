package org.corett.moviliza.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.context.ApplicationEventPublisher;

/**
 * The one clock of the program: the machine's time plus an offset, which is zero except where a demonstration or a test
 * moves it, in the coalition's zone (UTC-6 unless set).
 */
public final class MovableClock extends Clock {
    private final Clock machine;
    private final ApplicationEventPublisher events;
    private volatile Duration offset = Duration.ZERO;

    public MovableClock(ZoneId zone, ApplicationEventPublisher events) {
        this.machine = Clock.system(zone);
        this.events = events;
    }

    /** Sets the clock to a moment from which it goes on ticking, and tells those who keep time of their own. */
    public void moveTo(Instant moment) {
        offset(Duration.between(machine.instant(), moment));
    }

    /** Sets the distance to the machine's time. */
    public void offset(Duration distance) {
        offset = distance;
        events.publishEvent(new ClockMoved(distance));
    }

    public Duration offset() {
        return offset;
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(machine.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }
}
