package org.corett.moviliza.notifications;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.shared.Turn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say of how they want their mail. */
@Component
@Transactional
class MailPreferences {
    private final Preferences preferences;
    private final MailMessages messages;
    private final MailReaders readers;
    private final AwaitedTasks tasks;
    private final Urgency urgency;
    private final MailServer server;
    private final ApplicationEventPublisher events;
    private final Turn turn;
    private final Clock clock;

    MailPreferences(
            Preferences preferences,
            MailMessages messages,
            MailReaders readers,
            AwaitedTasks tasks,
            Urgency urgency,
            MailServer server,
            ApplicationEventPublisher events,
            Turn turn,
            Clock clock) {
        this.preferences = preferences;
        this.messages = messages;
        this.readers = readers;
        this.tasks = tasks;
        this.urgency = urgency;
        this.server = server;
        this.events = events;
        this.turn = turn;
        this.clock = clock;
    }

    public Preference of(String username) {
        return preferences.of(username);
    }

    /** Saves what she chose, unless she has chosen otherwise since that page was opened; whether it is saved. */
    public boolean saveAsSeen(String username, Rhythm rhythm, Set<DayOfWeek> weekdays, String seen) {
        turn.await(username + ":mail-preference");
        boolean saved = seen.isEmpty() || seen.equals(of(username).shown());
        if (saved) {
            save(username, rhythm, weekdays);
        }
        return saved;
    }

    /** What waited for a digest leaves where she wants no digests any more, or would read of it too late by the new days. */
    public void save(String username, Rhythm rhythm, Set<DayOfWeek> weekdays) {
        Preference wanted = new Preference(username, rhythm, rhythm == Rhythm.WEEKDAYS ? weekdays : Set.of(), null);
        preferences.save(wanted, LocalDate.now(clock));
        Set<String> pressing = rhythm == Rhythm.AT_ONCE ? Set.of() : pressing(wanted);
        List<Long> leaving = messages.held(username).stream()
                .map(MailLine::id)
                .filter(mail -> rhythm == Rhythm.AT_ONCE
                        || messages.tasksOf(mail).stream().anyMatch(pressing::contains))
                .toList();
        messages.release(username, leaving, clock.instant(), server.present());
        events.publishEvent(new MailWritten());
    }

    /** Ends somebody's digests by what her mail program has been told; false where it is nobody's. */
    public boolean leave(UUID by) {
        Optional<String> username = preferences.leaving(by);
        username.ifPresent(name -> save(name, Rhythm.AT_ONCE, Set.of()));
        return username.isPresent();
    }

    private Set<String> pressing(Preference wanted) {
        return tasks.of(readers.groupsOf(wanted.username()), wanted.username()).stream()
                .filter(task -> urgency.urgent(wanted, task.due()))
                .map(AwaitedTasks.Awaited::taskId)
                .collect(Collectors.toSet());
    }
}
