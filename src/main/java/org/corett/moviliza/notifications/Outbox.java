package org.corett.moviliza.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.RoleLost;
import org.corett.moviliza.engine.TaskOffered;
import org.corett.moviliza.notifications.MailMessage.State;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.MailboxClosed;
import org.corett.moviliza.shared.Meeting;
import org.corett.moviliza.shared.Notice;
import org.corett.moviliza.shared.PersonalNotice;
import org.corett.moviliza.shared.PrivateNotice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down each mail in the transaction that causes it: what rolls back tells nobody, what commits is never
 * forgotten.
 *
 * <p>Without a mail server a mail counts as sent at once and stays readable on this machine; a private one only in the
 * demonstration, otherwise it waits for a server. What a reader wants to read together, and is not urgent, waits for her
 * digest.
 */
@Component
class Outbox {
    /** What is longer is no address [RFC 5321]; delivery says so. */
    private static final int LONGEST_ADDRESS = 254;
    /** The code of a mail about several kinds of tasks. */
    private static final String TASKS = "tasks";

    private final MailReaders readers;
    private final Letters letters;
    private final MailMessages messages;
    private final Preferences preferences;
    private final CalendarEntry calendar;
    private final MailServer server;
    private final KeptLetters kept;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            MailReaders readers,
            Letters letters,
            MailMessages messages,
            Preferences preferences,
            CalendarEntry calendar,
            MailServer server,
            KeptLetters kept,
            MailSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.readers = readers;
        this.letters = letters;
        this.messages = messages;
        this.preferences = preferences;
        this.calendar = calendar;
        this.server = server;
        this.kept = kept;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Tasks that appear together reach each person in one mail: its words wait for the last of them. */
    @EventListener
    @Transactional
    public void on(TaskOffered task) {
        Offers.add(task, this::write);
    }

    @EventListener
    @Transactional
    public void on(Notice notice) {
        // An entry for a calendar is of no use in a digest.
        boolean urgent = settings.urgent(notice.code()) || notice.meeting() != null;
        for (MailReader reader : readers.in(notice.groups())) {
            Letter letter = letters.about(notice, reader.language(), true);
            State state = urgent ? leaving() : stateFor(preferences.of(reader.username()), null);
            String entry = entry(notice.meeting(), reader.address(), reader.language());
            write(letter, reader.address(), reader.username(), notice.code(), notice.caseNumber(), null, entry, state);
        }
        for (String address : notice.addresses()) {
            Letter letter = letters.about(notice, Language.ES, false);
            String entry = entry(notice.meeting(), address, Language.ES);
            write(letter, address, null, notice.code(), notice.caseNumber(), null, entry, leaving());
        }
        events.publishEvent(new MailWritten());
    }

    @EventListener
    @Transactional
    public void on(PersonalNotice notice) {
        Letter letter = letters.about(notice.asNotice(), notice.language(), notice.signsIn());
        write(letter, notice.address(), notice.username(), notice.code(), notice.caseNumber(), null, null, leaving());
        events.publishEvent(new MailWritten());
    }

    /** Nothing that was written before she left reaches her after it. */
    @EventListener
    @Transactional
    public void on(RoleLost lost) {
        messages.withdraw(lost.username(), lost.tasks(), lost.everything(), clock.instant());
    }

    @EventListener
    @Transactional
    public void on(PrivateNotice notice) {
        State state = kept.readable() || server.present() ? leaving() : State.WAITING;
        write(
                letters.about(notice),
                notice.address(),
                null,
                notice.code(),
                notice.caseNumber(),
                notice.mailbox(),
                null,
                state);
        events.publishEvent(new MailWritten());
    }

    @EventListener
    @Transactional
    public void on(MailboxClosed closed) {
        messages.empty(closed.mailbox());
    }

    /** Writes the one mail that gathers what a reader wants to read together, and returns its number. */
    long digest(Letter letter, MailReader reader) {
        long mail = write(letter, reader.address(), reader.username(), MailMessage.DIGEST, "", null, null, leaving());
        events.publishEvent(new MailWritten());
        return mail;
    }

    private void write(List<TaskOffered> offered) {
        Map<List<String>, List<MailReader>> members = new HashMap<>();
        Map<String, MailReader> asked = new TreeMap<>();
        Map<String, Map<String, List<TaskOffered>>> byPersonAndCase = new TreeMap<>();
        for (TaskOffered task : offered) {
            for (MailReader reader : members.computeIfAbsent(task.groups(), readers::in)) {
                asked.put(reader.username(), reader);
                byPersonAndCase
                        .computeIfAbsent(reader.username(), none -> new LinkedHashMap<>())
                        .computeIfAbsent(task.caseNumber(), none -> new ArrayList<>())
                        .add(task);
            }
        }
        byPersonAndCase.forEach((username, cases) ->
                cases.forEach((caseNumber, tasks) -> write(tasks, asked.get(username), caseNumber, offered)));
        events.publishEvent(new MailWritten());
    }

    private void write(List<TaskOffered> tasks, MailReader reader, String caseNumber, List<TaskOffered> offered) {
        Set<String> told =
                messages.toldOf(tasks.stream().map(TaskOffered::taskId).toList(), reader.username());
        List<TaskOffered> news =
                tasks.stream().filter(task -> !told.contains(task.taskId())).toList();
        if (news.isEmpty()) {
            return;
        }
        Set<String> kinds = news.stream().map(TaskOffered::task).collect(Collectors.toSet());
        Letter letter = letters.about(news, everybodyAsked(news, offered), reader);
        State state = stateFor(preferences.of(reader.username()), news);
        String code = kinds.size() == 1 ? kinds.iterator().next() : TASKS;
        long mail = write(letter, reader.address(), reader.username(), code, caseNumber, null, null, state);
        news.forEach(task -> messages.tells(mail, reader.username(), task.taskId(), task.task()));
    }

    /** Who is asked the same at the same time, such as the nine countries. */
    private static Collection<String> everybodyAsked(List<TaskOffered> tasks, List<TaskOffered> offered) {
        Set<String> groups = new LinkedHashSet<>();
        for (TaskOffered other : offered) {
            if (tasks.stream()
                    .anyMatch(task -> task.task().equals(other.task())
                            && task.caseNumber().equals(other.caseNumber())
                            && task.name().equals(other.name()))) {
                groups.addAll(other.groups());
            }
        }
        return groups;
    }

    /** Urgent is a task that is due soon, or before the reader would read of it. */
    private State stateFor(Preference preference, @Nullable List<TaskOffered> tasks) {
        if (preference.rhythm() == Rhythm.AT_ONCE) {
            return leaving();
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate soon = today.plusDays(settings.urgentDays());
        LocalDate digest = preference.nextDigestAfter(today);
        LocalDate calm = soon.isAfter(digest) ? soon : digest;
        boolean urgent = tasks != null
                && tasks.stream()
                        .anyMatch(task -> task.due() != null
                                && !LocalDate.ofInstant(task.due(), clock.getZone())
                                        .isAfter(calm));
        return urgent ? leaving() : State.HELD;
    }

    private State leaving() {
        return server.present() ? State.WAITING : State.SENT;
    }

    private @Nullable String entry(@Nullable Meeting meeting, String address, Language language) {
        return meeting == null ? null : calendar.of(meeting, address, language, clock.instant());
    }

    private long write(
            Letter letter,
            String recipient,
            @Nullable String username,
            String code,
            String caseNumber,
            @Nullable UUID mailbox,
            @Nullable String entry,
            State state) {
        return messages.add(MailMessage.written(
                messageId(),
                recipient.substring(0, Math.min(recipient.length(), LONGEST_ADDRESS)),
                username,
                code,
                caseNumber,
                mailbox,
                letter,
                letters.html(letter),
                entry,
                clock.instant(),
                state));
    }

    private String messageId() {
        return String.format(Locale.ROOT, "<%s@%s>", UUID.randomUUID(), settings.domain());
    }
}
