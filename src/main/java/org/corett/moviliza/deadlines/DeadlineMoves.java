package org.corett.moviliza.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.calendar.WorkingDays;
import org.corett.moviliza.engine.TaskDeadlines;
import org.corett.moviliza.engine.TaskDeadlines.Asked;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.DeadlineKeeper;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.TypedDay;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves a deadline with a reason: the task, what its module keeps of it, its timers, and word to those who are asked. */
@Component
class DeadlineMoves {
    private static final int LONGEST_REASON = 500;
    private static final int MOST_YEARS = 2;

    private final TaskDeadlines tasks;
    private final List<DeadlineKeeper> keepers;
    private final MovedDeadlines record;
    private final WorkingDays workingDays;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeadlineMoves(
            TaskDeadlines tasks,
            List<DeadlineKeeper> keepers,
            MovedDeadlines record,
            WorkingDays workingDays,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.keepers = keepers;
        this.record = record;
        this.workingDays = workingDays;
        this.events = events;
        this.clock = clock;
    }

    /** The open task whose deadline can move; {@code due} tells it from another of the same key, if it is given. */
    Optional<Asked> movable(String caseNumber, String task, String due) {
        return caseNumber.isEmpty()
                ? Optional.empty()
                : tasks.asked(caseNumber).stream()
                        .filter(asked -> asked.task().equals(task) && asked.movable())
                        .filter(asked -> due.isEmpty() || asked.due().toString().equals(due))
                        .findFirst();
    }

    /** The same task, where somebody has moved its deadline since it was that one. */
    Optional<Asked> movedSince(String caseNumber, String task, String due) {
        String now = due;
        for (MovedDeadlines.Entry moved : record.of(caseNumber)) {
            if (moved.task().equals(task) && moved.oldDay().toString().equals(now)) {
                now = moved.newDay().toString();
            }
        }
        return now.equals(due) ? Optional.empty() : movable(caseNumber, task, now);
    }

    /**
     * What came of a wish to move a deadline.
     *
     * @param faults the codes of what is wrong by the fields' names; then nothing has moved
     * @param wanted the day that was chosen
     * @param day the one it moved to, on which all work who are asked
     */
    record Outcome(Map<String, String> faults, @Nullable LocalDate wanted, @Nullable LocalDate day) {
        static Outcome not(Map<String, String> faults) {
            return new Outcome(faults, null, null);
        }
    }

    @Transactional
    public Outcome move(String caseNumber, String task, String due, String typed, String why, String person) {
        String reason = CleanText.text(why);
        Asked asked = movable(caseNumber, task, due).orElse(null);
        if (asked == null) {
            return Outcome.not(Map.of("", "deadlines.fault.gone"));
        }
        Map<String, String> faults = new LinkedHashMap<>();
        LocalDate wanted = TypedDay.of(typed).orElse(null);
        if (wanted == null || !wanted.isAfter(today()) || !wanted.isAfter(asked.due())) {
            faults.put("day", "deadlines.fault.day");
        } else if (wanted.isAfter(today().plusYears(MOST_YEARS))) {
            faults.put("day", "deadlines.fault.far");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON || CleanText.unkept(why)) {
            faults.put("reason", "deadlines.fault.reason");
        }
        if (!faults.isEmpty() || wanted == null) {
            return Outcome.not(faults);
        }
        LocalDate day = falling(asked, wanted);
        move(asked, day, reason, person);
        return new Outcome(faults, wanted, day);
    }

    private void move(Asked asked, LocalDate day, String reason, String person) {
        keeper(asked).ifPresent(keeper -> keeper.move(asked.caseNumber(), asked.due(), day, reason));
        tasks.move(asked, day);
        record.keep(new MovedDeadlines.Entry(
                asked.caseNumber(),
                asked.task(),
                asked.name(),
                asked.due(),
                day,
                reason,
                person,
                OffsetDateTime.now(clock)));
        events.publishEvent(new Notice(
                        "deadlines.moved",
                        asked.caseNumber(),
                        asked.groups(),
                        Set.of(),
                        List.of(
                                new Worded(tasks.name(asked, Language.ES), tasks.name(asked, Language.EN)),
                                asked.due(),
                                day,
                                reason))
                .about(asked.task())
                .urgently());
    }

    /** A day on which all work who are asked, as for any other deadline. */
    private LocalDate falling(Asked asked, LocalDate day) {
        Optional<DeadlineKeeper> keeper = keeper(asked);
        if (keeper.isPresent()) {
            return keeper.get().workingDay(day);
        }
        boolean countries = asked.groups().stream().anyMatch(group -> group.startsWith("country-"));
        return countries ? workingDays.forAll(day) : workingDays.forOffices(day);
    }

    private Optional<DeadlineKeeper> keeper(Asked asked) {
        return keepers.stream()
                .filter(keeper -> keeper.task().equals(asked.task()))
                .findFirst();
    }

    /** A day that would do, a week after the present one. */
    LocalDate example(Asked asked) {
        LocalDate latest = asked.due().isBefore(today()) ? today() : asked.due();
        return falling(asked, latest.plusWeeks(1));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
