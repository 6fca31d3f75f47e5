package org.corett.moviliza.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.corett.moviliza.settings.OnlyInDemonstration;
import org.corett.moviliza.shared.MovableClock;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The program's calendar, which the demonstration may turn forward and which a restart finds where it was. */
@Component
@OnlyInDemonstration
class DemonstrationCalendar {
    /** Work begins at eight: what is due that day is due a little earlier. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final MovableClock clock;
    private final JdbcClient database;

    DemonstrationCalendar(MovableClock clock, JdbcClient database) {
        this.clock = clock;
        this.database = database;
    }

    /** Before anything looks at the time: timers and schedules start later. */
    @EventListener(ContextRefreshedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void restore() {
        database.sql("select offset_seconds from demonstration_clock")
                .query(Long.class)
                .optional()
                .map(Duration::ofSeconds)
                .ifPresent(clock::offset);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The morning of the day becomes now. */
    void turnTo(LocalDate day) {
        clock.moveTo(day.atTime(MORNING).atZone(clock.getZone()).toInstant());
        database.sql("insert into demonstration_clock (offset_seconds) values (?)"
                        + " on conflict (id) do update set offset_seconds = excluded.offset_seconds")
                .param(clock.offset().toSeconds())
                .update();
    }
}
