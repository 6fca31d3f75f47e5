package org.corett.moviliza.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Map;
import org.corett.moviliza.calendar.WorkingDays;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** When a task is due, as models name it: {@code ${deadline.of('completeDonorForm')}}. */
@Component
public class Deadline {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Settings settings;
    private final WorkingDays workingDays;
    private final Clock clock;

    Deadline(Settings settings, WorkingDays workingDays, Clock clock) {
        this.settings = settings;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * So many days from today as the settings give the task, at the end of that day; never on a weekend or a holiday of
     * the countries that hold the two offices.
     */
    public Date of(String task) {
        return endOf(workingDays.forOffices(LocalDate.now(clock), days(task)));
    }

    /** The days that the settings give a task. */
    int days(String task) {
        return settings.days().getOrDefault(task, settings.otherwise());
    }

    /** The morning from which a task that is still open is to be brought up again; not before it is there. */
    public Date followUp(String task, Date due) {
        int days = settings.followUp().getOrDefault(task, settings.followUpOtherwise());
        Instant morning = due.toInstant()
                .atZone(clock.getZone())
                .toLocalDate()
                .minusDays(days)
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toInstant();
        return Date.from(morning.isAfter(clock.instant()) ? morning : clock.instant());
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
     * @param followUp days before the due date from which reminders begin, by the task's key
     * @param followUpOtherwise for a task that is not listed
     */
    @ConfigurationProperties("moviliza.deadlines")
    record Settings(
            @DefaultValue Map<String, Integer> days,
            @DefaultValue("7") int otherwise,
            @DefaultValue Map<String, Integer> followUp,
            @DefaultValue("2") int followUpOtherwise) {}
}
