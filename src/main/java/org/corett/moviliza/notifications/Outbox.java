package org.corett.moviliza.notifications;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.engine.TaskOffered;
import org.corett.moviliza.notifications.MailMessage.Addressee;
import org.corett.moviliza.notifications.MailMessage.Cause;
import org.corett.moviliza.notifications.MailMessage.Secrecy;
import org.corett.moviliza.notifications.MailMessage.Secret;
import org.corett.moviliza.notifications.MailMessage.State;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.EmailAddress;
import org.corett.moviliza.shared.LinkNotice;
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
 * <p>What is no address gets no mail that counts as sent: it is given up, and told, like one that a server refuses.
 *
 * <p>Without a mail server a mail counts as sent at once and stays readable on this machine; one with a secret only in
 * the demonstration, otherwise it waits for a server. What a reader wants to read together, and is not urgent, waits for her
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
    private final AwaitedTasks tasks;
    private final Urgency urgency;
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
            AwaitedTasks tasks,
            Urgency urgency,
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
        this.tasks = tasks;
        this.urgency = urgency;
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
        Cause cause = new Cause(notice.code(), notice.caseNumber());
        for (MailReader reader : readers.in(notice.groups())) {
            Letter letter = letters.about(notice, reader, task(notice, reader));
            State state = notice.urgent() ? leaving() : stateFor(preferences.of(reader.username()), List.of());
            Addressee to = new Addressee(reader.address(), reader.username(), notice.groups());
            write(letter, to, cause, Secret.NONE, entry(notice.meeting(), reader.address(), letter), state);
        }
        for (String address : notice.addresses()) {
            Letter letter = letters.about(notice);
            String entry = entry(notice.meeting(), address, letter);
            write(letter, Addressee.at(address, null), cause, Secret.NONE, entry, leaving());
        }
        events.publishEvent(new MailWritten());
    }

    /** The reader's own, as the nine countries are each asked. */
    private Optional<String> task(Notice notice, MailReader reader) {
        return notice.task() == null
                ? Optional.empty()
                : tasks.open(notice.caseNumber(), notice.task(), readers.groupsOf(reader.username()));
    }

    /** What asks somebody to sign in concerns her as long as she may. */
    @EventListener
    @Transactional
    public void on(PersonalNotice notice) {
        String username = notice.username();
        Addressee to = username != null && notice.signsIn()
                ? new Addressee(notice.address(), username, readers.groupsOf(username))
                : Addressee.at(notice.address(), username);
        write(letters.about(notice), to, new Cause(notice.code(), notice.caseNumber()), leaving());
        events.publishEvent(new MailWritten());
    }

    @EventListener
    @Transactional
    public void on(LinkNotice notice) {
        String username = notice.username();
        Addressee to = username == null
                ? Addressee.at(notice.address(), null)
                : new Addressee(notice.address(), username, readers.groupsOf(username));
        write(
                letters.about(notice),
                to,
                new Cause(notice.code(), notice.caseNumber()),
                new Secret(Secrecy.LINK, notice.mailbox()),
                null,
                leavingWithSecret());
        events.publishEvent(new MailWritten());
    }

    @EventListener
    @Transactional
    public void on(PrivateNotice notice) {
        write(
                letters.about(notice),
                Addressee.at(notice.address(), null),
                new Cause(notice.code(), notice.caseNumber()),
                new Secret(Secrecy.READER, notice.mailbox()),
                null,
                leavingWithSecret());
        events.publishEvent(new MailWritten());
    }

    @EventListener
    @Transactional
    public void on(MailboxClosed closed) {
        messages.empty(closed.mailbox());
    }

    /** Writes one mail that gathers several things for a reader, and returns its number. */
    long gathered(Letter letter, MailReader reader, Cause cause) {
        return gathered(letter, reader, readers.groupsOf(reader.username()), cause);
    }

    /** The same, which concerns her as long as she is in one of these groups. */
    long gathered(Letter letter, MailReader reader, Set<String> groups, Cause cause) {
        Addressee to = new Addressee(reader.address(), reader.username(), groups);
        long mail = write(letter, to, cause, leaving());
        events.publishEvent(new MailWritten());
        return mail;
    }

    /** What was done in the same breath asks nobody any more. */
    private void write(List<TaskOffered> all) {
        Set<String> over = tasks.over(all.stream().map(TaskOffered::taskId).toList());
        List<TaskOffered> offered =
                all.stream().filter(task -> !over.contains(task.taskId())).toList();
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
        Set<String> groups =
                news.stream().flatMap(task -> task.groups().stream()).collect(Collectors.toSet());
        Addressee to = new Addressee(reader.address(), reader.username(), groups);
        long mail = write(letter, to, new Cause(code, caseNumber), state);
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

    private State stateFor(Preference preference, List<TaskOffered> tasks) {
        boolean atOnce = preference.rhythm() == Rhythm.AT_ONCE
                || tasks.stream().anyMatch(task -> urgency.urgent(preference, task.due()));
        return atOnce ? leaving() : State.HELD;
    }

    private State leaving() {
        return server.present() ? State.WAITING : State.SENT;
    }

    /** A letter that nobody but its reader may read waits for a server, where it cannot be read here. */
    private State leavingWithSecret() {
        return kept.readable() ? State.SENT : State.WAITING;
    }

    private @Nullable String entry(@Nullable Meeting meeting, String address, Letter letter) {
        return meeting == null ? null : calendar.of(meeting, address, letter, clock.instant());
    }

    private long write(Letter letter, Addressee to, Cause cause, State state) {
        return write(letter, to, cause, Secret.NONE, null, state);
    }

    private long write(Letter letter, Addressee to, Cause cause, Secret secret, @Nullable String entry, State state) {
        Optional<EmailAddress> found = EmailAddress.find(to.address());
        String address = found.map(EmailAddress::value)
                .orElseGet(() -> CleanText.first(CleanText.line(to.address()), LONGEST_ADDRESS));
        long mail = messages.add(MailMessage.written(
                String.format(Locale.ROOT, "<%s@%s>", UUID.randomUUID(), settings.domain()),
                new Addressee(address, to.username(), to.groups()),
                cause,
                secret,
                letter,
                letters.html(letter),
                entry,
                clock.instant(),
                found.isEmpty() ? State.WAITING : state));
        if (found.isEmpty()) {
            events.publishEvent(new AddressRefused(mail));
        }
        return mail;
    }
}
