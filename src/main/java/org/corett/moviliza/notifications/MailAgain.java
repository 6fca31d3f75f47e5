package org.corett.moviliza.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.corett.moviliza.engine.CaseIncidents;
import org.corett.moviliza.engine.GivenUp;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.notifications.Attempt.InVain;
import org.corett.moviliza.notifications.MailMessage.State;
import org.corett.moviliza.notifications.MailServer.Conversation;
import org.corett.moviliza.shared.LinkWanted;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends once more what somebody asks for: an administrator in Cockpit, the Secretariat on its page. */
@Component
class MailAgain implements GivenUp {
    private static final Duration TOGETHER = Duration.ofMinutes(1);

    private final MailMessages messages;
    private final MailServer server;
    private final Attempt attempt;
    private final Withdrawals withdrawals;
    private final People people;
    private final CaseIncidents incidents;
    private final MailSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final Clock clock;

    MailAgain(
            MailMessages messages,
            MailServer server,
            Attempt attempt,
            Withdrawals withdrawals,
            People people,
            CaseIncidents incidents,
            MailSettings settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.messages = messages;
        this.server = server;
        this.attempt = attempt;
        this.withdrawals = withdrawals;
        this.people = people;
        this.incidents = incidents;
        this.settings = settings;
        this.events = events;
        this.apart = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        this.clock = clock;
    }

    /** What came of asking for a mail once more; names the sentence that says so. */
    enum Asked {
        /** It leaves with the next ones. */
        DONE("mail.page.againDone"),
        /** Another with a new link leaves in its place. */
        NEW_LINK("mail.page.againNewLink"),
        /** It has not been tried yet. */
        WAITS("mail.page.againRefused"),
        LINK_GONE("mail.page.againLinkGone"),
        WITHDRAWN("mail.page.againWithdrawn");

        private final String text;

        Asked(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }

        boolean granted() {
            return this == DONE || this == NEW_LINK;
        }
    }

    /**
     * Sends it at once, so that whoever asks in Cockpit sees what comes of it; not where its reader has left, or nothing of
     * what it asks is still to be done.
     */
    @Override
    @Transactional
    public void again(String reference) {
        MailMessage mail = messages.hold(Long.parseLong(reference)).orElse(null);
        if (mail == null || mail.state() != State.FAILED || withdrawals.hasLeft(mail) || withdrawals.isDone(mail)) {
            return;
        }
        if (server.present()) {
            try (Conversation conversation = server.conversation()) {
                renew(mail, mail.messageId(), "Cockpit", null);
                attempt.again(messages.hold(mail.id()).orElseThrow(), conversation);
            } catch (InVain e) {
                // What is raised undoes everything else; that she tried in vain is to be seen all the same.
                apart.executeWithoutResult(status -> {
                    messages.tried(mail, clock.instant(), "AGAIN", "Cockpit", null);
                    messages.tried(mail, clock.instant(), e.outcome().name(), e.said(), null);
                });
                throw e;
            }
        } else {
            renew(mail, mail.messageId(), "Cockpit", null);
        }
    }

    /**
     * Lets it leave with the next ones, under a new Message-ID: programs hide a mail whose id they know. A letter to a
     * person with an account is written anew, with a new link.
     */
    @Transactional
    public Asked again(long id, String askedBy) {
        MailMessage mail = messages.hold(id).orElse(null);
        if (mail == null || mail.hidden() || mail.state() != State.SENT && mail.state() != State.FAILED) {
            return Asked.WAITS;
        }
        if (withdrawals.hasLeft(mail)) {
            return Asked.WITHDRAWN;
        }
        String username = mail.to().username();
        if (mail.holdsLink() && username != null) {
            if (justAsked(id)) {
                return Asked.NEW_LINK;
            }
            messages.tried(mail, clock.instant(), "AGAIN", null, askedBy);
            incidents.settle(String.valueOf(id));
            events.publishEvent(new LinkWanted(mail.cause().code(), mail.cause().caseNumber(), username));
            return Asked.NEW_LINK;
        }
        if (mail.text().isEmpty()) {
            return Asked.LINK_GONE;
        }
        renew(mail, String.format(Locale.ROOT, "<%s@%s>", UUID.randomUUID(), settings.domain()), null, askedBy);
        incidents.settle(String.valueOf(id));
        events.publishEvent(new MailWritten());
        return Asked.DONE;
    }

    /** What is sent twice is asked for once. */
    private boolean justAsked(long id) {
        Instant recently = clock.instant().minus(TOGETHER);
        return messages.attempts(id).stream()
                .anyMatch(attempt ->
                        "AGAIN".equals(attempt.outcome()) && attempt.triedAt().isAfter(recently));
    }

    private void renew(MailMessage mail, String messageId, @Nullable String said, @Nullable String askedBy) {
        messages.renew(mail, messageId, address(mail), clock.instant(), server.present());
        messages.tried(mail, clock.instant(), "AGAIN", said, askedBy);
    }

    /** Where she is reached today. */
    private String address(MailMessage mail) {
        String username = mail.to().username();
        return username == null
                ? mail.to().address()
                : people.find(username).map(Person::email).orElse(mail.to().address());
    }
}
