package org.corett.moviliza.notifications;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.corett.moviliza.engine.CaseIncidents;
import org.corett.moviliza.engine.GivenUp;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.notifications.MailMessage.State;
import org.corett.moviliza.notifications.MailServer.Conversation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends once more what somebody asks for: an administrator in Cockpit, the Secretariat on its page. */
@Component
class MailAgain implements GivenUp {
    private final MailMessages messages;
    private final MailServer server;
    private final Handover handover;
    private final People people;
    private final CaseIncidents incidents;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailAgain(
            MailMessages messages,
            MailServer server,
            Handover handover,
            People people,
            CaseIncidents incidents,
            MailSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.messages = messages;
        this.server = server;
        this.handover = handover;
        this.people = people;
        this.incidents = incidents;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** Sends it at once, so that whoever asks in Cockpit sees what comes of it. */
    @Override
    @Transactional
    public void again(String reference) {
        MailMessage mail = messages.hold(Long.parseLong(reference)).orElse(null);
        if (mail == null || mail.state() != State.FAILED) {
            return;
        }
        messages.renew(mail, mail.messageId(), address(mail), "cockpit", clock.instant(), server.present());
        MailMessage renewed = messages.hold(mail.id()).orElseThrow();
        if (server.present()) {
            try (Conversation conversation = server.conversation()) {
                handover.again(renewed, conversation);
            }
        }
    }

    /**
     * Lets it leave with the next ones; false for a mail that does not exist, is private, or has not been tried.
     *
     * <p>Under a new Message-ID: programs hide a mail whose id they know.
     */
    @Transactional
    public boolean again(long id, String askedBy) {
        MailMessage mail = messages.hold(id).orElse(null);
        if (mail == null || mail.mailbox() != null || mail.state() != State.SENT && mail.state() != State.FAILED) {
            return false;
        }
        String messageId = String.format(Locale.ROOT, "<%s@%s>", UUID.randomUUID(), settings.domain());
        messages.renew(mail, messageId, address(mail), askedBy, clock.instant(), server.present());
        incidents.settle(String.valueOf(id));
        events.publishEvent(new MailWritten());
        return true;
    }

    /** Where she is reached today. */
    private String address(MailMessage mail) {
        return mail.username() == null
                ? mail.recipient()
                : people.find(mail.username()).map(Person::email).orElse(mail.recipient());
    }
}
