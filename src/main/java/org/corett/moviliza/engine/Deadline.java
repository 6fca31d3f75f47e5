package org.corett.moviliza.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.corett.moviliza.shared.Deadlines;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** When a task is due, as models name it: {@code ${deadline.of('completeDonorForm')}}. */
@Component
public class Deadline {
    private final Settings settings;
    private final Clock clock;

    Deadline(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** So many days from today as the settings give the task, at the end of that day; never on a weekend. */
    public Date of(String task) {
        return endOf(Deadlines.after(LocalDate.now(clock), settings.days().getOrDefault(task, settings.otherwise())));
    }

    /** The end of a day in the coalition's zone. */
    public Date endOf(LocalDate day) {
        return Date.from(
                day.atTime(LocalTime.of(23, 59)).atZone(clock.getZone()).toInstant());
    }

    /**
     * Days that each task is given.
     *
     * @param days by the task's key
     * @param otherwise for a task that is not listed
     */
    @ConfigurationProperties("moviliza.deadlines")
    record Settings(@DefaultValue Map<String, Integer> days, @DefaultValue("7") int otherwise) {}
}
