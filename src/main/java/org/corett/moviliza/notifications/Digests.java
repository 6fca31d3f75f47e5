package org.corett.moviliza.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.AwaitedTasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes each reader's digest on her days, in the morning of her zone. */
@Component
class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    /** For so long a case is hers to follow after she was asked for something in it. */
    private static final Duration RECENT = Duration.ofDays(90);

    private final Preferences preferences;
    private final MailReaders readers;
    private final AwaitedTasks tasks;
    private final MailMessages messages;
    private final Letters letters;
    private final Outbox outbox;
    private final MailSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Digests(
            Preferences preferences,
            MailReaders readers,
            AwaitedTasks tasks,
            MailMessages messages,
            Letters letters,
            Outbox outbox,
            MailSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.preferences = preferences;
        this.readers = readers;
        this.tasks = tasks;
        this.messages = messages;
        this.letters = letters;
        this.outbox = outbox;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One reader's trouble is no other's. */
    @Scheduled(initialDelay = 60, fixedDelay = 60, timeUnit = TimeUnit.SECONDS)
    public void writeDue() {
        for (Preference preference : preferences.ofDigestReaders()) {
            try {
                transaction.executeWithoutResult(
                        status -> readers.named(preference.username()).ifPresent(this::writeIfDue));
            } catch (RuntimeException e) {
                LOG.error("No digest for {}", preference.username(), e);
            }
        }
    }

    /** The preference is read again while nobody can change it, nor another program write the same digest. */
    private void writeIfDue(MailReader reader) {
        ZonedDateTime now = clock.instant().atZone(reader.zone());
        LocalDate today = now.toLocalDate();
        LocalDate last = now.toLocalTime().isBefore(settings.digestAt()) ? today.minusDays(1) : today;
        Optional<LocalDate> owed = preferences.hold(reader.username()).owed(last);
        // Whoever is away reads hers when she is back.
        if (owed.isEmpty() || readers.stoodInFor(reader.username())) {
            return;
        }
        preferences.written(reader.username(), owed.get());
        List<MailLine> held = messages.held(reader.username());
        Digest digest = digest(today, reader, held);
        messages.digested(
                held,
                digest.empty()
                        ? null
                        : outbox.gathered(
                                letters.digest(digest, reader), reader, new MailMessage.Cause(MailMessage.DIGEST, "")));
    }

    private Digest digest(LocalDate today, MailReader reader, List<MailLine> held) {
        Instant now = clock.instant();
        List<AwaitedTasks.Awaited> hers = tasks.of(readers.groupsOf(reader.username()), reader.username());
        Set<String> known = hers.stream().map(AwaitedTasks.Awaited::taskId).collect(Collectors.toSet());
        Set<String> cases = new TreeSet<>(messages.casesOf(reader.username(), now.minus(RECENT)));
        hers.forEach(task -> cases.add(task.caseNumber()));
        List<AwaitedTasks.Awaited> awaited = tasks.in(cases).stream()
                .filter(task -> !known.contains(task.taskId()))
                .toList();
        return new Digest(
                today,
                hers.stream().filter(task -> overdue(task, now)).toList(),
                hers.stream().filter(task -> !overdue(task, now)).toList(),
                awaited,
                held.stream()
                        .filter(mail -> messages.tasksOf(mail.id()).isEmpty())
                        .toList());
    }

    private static boolean overdue(AwaitedTasks.Awaited task, Instant now) {
        return task.due() != null && task.due().isBefore(now);
    }
}
