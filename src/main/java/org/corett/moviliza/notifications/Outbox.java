package org.corett.moviliza.notifications;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.corett.moviliza.engine.RoleLost;
import org.corett.moviliza.engine.TaskOffered;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.notifications.MailMessage.State;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.MailboxClosed;
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
 * demonstration, otherwise it waits for a server.
 */
@Component
class Outbox {
    /** What is longer is no address [RFC 5321]; delivery says so. */
    private static final int LONGEST_ADDRESS = 254;

    private final People people;
    private final Letters letters;
    private final MailMessages messages;
    private final MailServer server;
    private final KeptLetters kept;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            People people,
            Letters letters,
            MailMessages messages,
            MailServer server,
            KeptLetters kept,
            MailSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.letters = letters;
        this.messages = messages;
        this.server = server;
        this.kept = kept;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void on(TaskOffered task) {
        for (Person person : people.membersOf(task.groups())) {
            write(
                    letters.about(task, person.language()),
                    person.email(),
                    person.username(),
                    task.task(),
                    task.taskId(),
                    task.caseNumber(),
                    null);
        }
        events.publishEvent(new MailWritten());
    }

    @EventListener
    @Transactional
    public void on(Notice notice) {
        for (Person person : people.membersOf(notice.groups())) {
            Letter letter = letters.about(notice, person.language(), true);
            write(letter, person.email(), person.username(), notice.code(), null, notice.caseNumber(), null);
        }
        for (String address : notice.addresses()) {
            Letter letter = letters.about(notice, Language.ES, false);
            write(letter, address, null, notice.code(), null, notice.caseNumber(), null);
        }
        events.publishEvent(new MailWritten());
    }

    @EventListener
    @Transactional
    public void on(PersonalNotice notice) {
        Letter letter = letters.about(notice.asNotice(), notice.language(), notice.signsIn());
        write(letter, notice.address(), notice.username(), notice.code(), null, notice.caseNumber(), null);
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
        write(
                letters.about(notice),
                notice.address(),
                null,
                notice.code(),
                null,
                notice.caseNumber(),
                notice.mailbox());
        events.publishEvent(new MailWritten());
    }

    @EventListener
    @Transactional
    public void on(MailboxClosed closed) {
        messages.empty(closed.mailbox());
    }

    private void write(
            Letter letter,
            String recipient,
            @Nullable String username,
            String code,
            @Nullable String taskId,
            String caseNumber,
            @Nullable UUID mailbox) {
        boolean local = !server.present() && (mailbox == null || kept.readable());
        messages.add(new MailMessage(
                0,
                messageId(),
                recipient.substring(0, Math.min(recipient.length(), LONGEST_ADDRESS)),
                username,
                letter.language(),
                code,
                taskId,
                caseNumber,
                mailbox,
                letter.subject(),
                letter.text(),
                letters.html(letter),
                clock.instant(),
                local ? State.SENT : State.WAITING,
                0,
                null,
                local ? clock.instant() : null,
                null));
    }

    private String messageId() {
        return String.format(Locale.ROOT, "<%s@%s>", UUID.randomUUID(), settings.domain());
    }
}
