package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.shared.CountryCode;
import org.springframework.stereotype.Component;

/** When a hiring goes on and whom it asks, as its model names it; {@code ${hiringSchedule.callCloses(..)}}. */
@Component
public class HiringSchedule {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final Calls calls;
    private final Evaluations evaluations;
    private final Selecting selecting;
    private final Clock clock;

    HiringSchedule(Calls calls, Evaluations evaluations, Selecting selecting, Clock clock) {
        this.calls = calls;
        this.evaluations = evaluations;
        this.selecting = selecting;
        this.clock = clock;
    }

    public Date callCloses(String hiring) {
        return date(latest(hiring).closesAt());
    }

    /** The countries that have still to evaluate. */
    public List<String> evaluators(String hiring) {
        return evaluations.missing(latest(hiring)).stream()
                .map(CountryCode::name)
                .toList();
    }

    public List<String> members() {
        return Arrays.stream(CountryCode.values()).map(CountryCode::name).toList();
    }

    public Date evaluationEnds(String hiring) {
        return date(evaluations.period(latest(hiring)).endsAt());
    }

    /** In the morning so many days before the evaluations end; after their end, and so never, where that has passed. */
    public Date reminder(String hiring, int days) {
        OffsetDateTime end = evaluations.period(latest(hiring)).endsAt();
        OffsetDateTime morning = end.atZoneSameInstant(clock.getZone())
                .toLocalDate()
                .minusDays(days)
                .atTime(MORNING)
                .atZone(clock.getZone())
                .toOffsetDateTime();
        return date(morning.isAfter(OffsetDateTime.now(clock)) ? morning : end.plusDays(1));
    }

    public Date objectionsEnd(String hiring) {
        OffsetDateTime end = selecting.of(latest(hiring)).objectionsEnd();
        if (end == null) {
            throw new IllegalStateException("nothing is proposed in " + hiring);
        }
        return date(end);
    }

    private Call latest(String hiring) {
        return calls.latest(hiring);
    }

    private static Date date(OffsetDateTime moment) {
        return Date.from(moment.toInstant());
    }
}
