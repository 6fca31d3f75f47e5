package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.corett.moviliza.calendar.WorkingDays;
import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.shared.DeadlineKeeper;
import org.springframework.stereotype.Component;

/** Until when countries evaluate: moving it leaves the one extension by the rule untouched [gaps 22]. */
@Component
class EvaluationDeadline implements DeadlineKeeper {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Calls calls;
    private final Evaluations evaluations;
    private final WorkingDays workingDays;
    private final Clock clock;

    EvaluationDeadline(Calls calls, Evaluations evaluations, WorkingDays workingDays, Clock clock) {
        this.calls = calls;
        this.evaluations = evaluations;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "evaluateOffers";
    }

    @Override
    public LocalDate workingDay(LocalDate day) {
        return workingDays.forAll(day);
    }

    @Override
    public void move(String caseNumber, LocalDate from, LocalDate to, String reason) {
        Call call = calls.latest(caseNumber);
        evaluations.move(call, to.atTime(END_OF_DAY).atZone(clock.getZone()).toOffsetDateTime());
    }
}
