package org.corett.moviliza.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.engine.AwaitedTasks.Awaited;
import org.corett.moviliza.shared.DeadlineKeeper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds who has not done a task yet, in the morning of its follow-up date; once for each such date, and of all tasks of
 * one morning in one mail.
 */
@Component
class FollowUps {
    static final String CODE = "followUp";

    private static final LocalTime MORNING = LocalTime.of(8, 1);

    private final AwaitedTasks tasks;
    private final MailReaders readers;
    private final FollowUpLetters letters;
    private final FollowUpRuns runs;
    private final Outbox outbox;
    private final MailMessages messages;
    private final Set<String> remindedByTimers;
    private final Clock clock;

    FollowUps(
            AwaitedTasks tasks,
            MailReaders readers,
            FollowUpLetters letters,
            FollowUpRuns runs,
            Outbox outbox,
            MailMessages messages,
            List<DeadlineKeeper> keepers,
            Clock clock) {
        this.tasks = tasks;
        this.readers = readers;
        this.letters = letters;
        this.runs = runs;
        this.outbox = outbox;
        this.messages = messages;
        this.remindedByTimers = keepers.stream().map(DeadlineKeeper::task).collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /** Looks at the program's clock, which may be another than the machine's. */
    @Scheduled(
            initialDelayString = "${moviliza.mail.remind-every:PT1M}",
            fixedDelayString = "${moviliza.mail.remind-every:PT1M}")
    @Transactional
    public void remindInTheMorning() {
        ZonedDateTime now = ZonedDateTime.now(clock);
        ZonedDateTime morning = now.with(MORNING);
        if (!now.isBefore(morning) && runs.owed(morning.toInstant())) {
            remind();
        }
    }

    /** A morning on which the program stood still is made up for on the next one, but for what is due no more. */
    @Transactional
    public void remind() {
        Instant now = clock.instant();
        Instant today = LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant();
        runs.heed(now)
                .ifPresent(last -> asked(tasks.followedUp(last, now, today)).forEach(this::remind));
    }

    private void remind(MailReader reader, List<Awaited> hers) {
        Set<String> groups =
                hers.stream().flatMap(task -> task.groups().stream()).collect(Collectors.toSet());
        long mail = outbox.gathered(
                letters.about(hers, reader), reader, groups, new MailMessage.Cause(CODE, FollowUpLetters.caseOf(hers)));
        hers.forEach(task -> messages.tells(mail, reader.username(), task.taskId(), task.key()));
    }

    /** Whoever has taken a task is asked alone. */
    private Map<MailReader, List<Awaited>> asked(List<Awaited> open) {
        Map<List<String>, List<MailReader>> members = new HashMap<>();
        Map<MailReader, List<Awaited>> asked = new TreeMap<>(Comparator.comparing(MailReader::username));
        for (Awaited task : open) {
            if (!remindedByTimers.contains(task.key())) {
                List<MailReader> people = task.taken() == null
                        ? members.computeIfAbsent(task.groups(), readers::in)
                        : readers.named(task.taken()).stream().toList();
                people.forEach(reader ->
                        asked.computeIfAbsent(reader, none -> new ArrayList<>()).add(task));
            }
        }
        return asked;
    }
}
