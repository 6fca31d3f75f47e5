package org.corett.moviliza.notifications;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.engine.CaseIncidents;
import org.corett.moviliza.notifications.MailServer.Conversation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands one mail to the server and writes down what came of it, in the transaction that holds the mail. */
@Component
class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);
    private static final Duration[] PAUSES = {
        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1)
    };

    /** With these pauses, about a day after the first. */
    private static final int LAST_TRY = 27;
    /** A server that says "never" may be wrong for a while, but not for a day. */
    private static final int LAST_REFUSAL = 3;

    private final MailMessages messages;
    private final KeptLetters kept;
    private final AwaitedTasks tasks;
    private final CaseIncidents incidents;
    private final Clock clock;
    private final Counter sent;
    private final Counter failed;

    Attempt(
            MailMessages messages,
            KeptLetters kept,
            AwaitedTasks tasks,
            CaseIncidents incidents,
            Clock clock,
            MeterRegistry measures) {
        this.messages = messages;
        this.kept = kept;
        this.tasks = tasks;
        this.incidents = incidents;
        this.clock = clock;
        this.sent = measures.counter("moviliza.mail.sent");
        this.failed = measures.counter("moviliza.mail.failed");
    }

    /** What a try came to. */
    enum Outcome {
        SENT,
        /** This mail is not taken; others may be. */
        REFUSED,
        /** The server does not answer as it should, so that trying others is in vain. */
        UNREACHED
    }

    Outcome make(MailMessage mail, Conversation server) {
        try {
            server.send(mail);
            sent(mail);
            return Outcome.SENT;
        } catch (Exception e) {
            Answer answer = Answer.of(e);
            putOff(mail, answer, words(mail, e), e instanceof AddressException);
            return answer.outcome();
        }
    }

    /** Gives up a mail to what is no address. */
    void undeliverable(MailMessage mail) {
        if (mail.state() == MailMessage.State.WAITING) {
            AddressException reason = new AddressException("no address that mail is delivered to");
            putOff(mail, Answer.of(reason), words(mail, reason), true);
        }
    }

    /** Hands a mail over that was given up; raises in a few words what went wrong this time. */
    void again(MailMessage mail, Conversation server) {
        try {
            server.send(mail);
        } catch (Exception e) {
            // Without its cause, whose words about the recipient and the network would bury the sentence.
            throw new InVain(reason(mail, words(mail, e)), Answer.of(e).outcome(), words(mail, e));
        }
        sent(mail);
    }

    /** A mail that an administrator had sent again was not taken. */
    static final class InVain extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final Outcome outcome;
        private final String said;

        private InVain(String message, Outcome outcome, String said) {
            super(message);
            this.outcome = outcome;
            this.said = said;
        }

        Outcome outcome() {
            return outcome;
        }

        /** By the server or the network. */
        String said() {
            return said;
        }
    }

    private void sent(MailMessage mail) {
        if (mail.hidden()) {
            messages.forget(mail);
        } else {
            messages.sent(mail, clock.instant(), kept.readable());
        }
        sent.increment();
    }

    private void putOff(MailMessage mail, Answer answer, String error, boolean hopeless) {
        Instant now = clock.instant();
        boolean last = hopeless
                || mail.attempts() + 1 >= LAST_TRY
                || answer.forGood() && messages.refusals(mail) + 1 >= LAST_REFUSAL;
        if (!last) {
            Instant next = now.plus(PAUSES[Math.min(mail.attempts(), PAUSES.length - 1)]);
            messages.tryAgain(mail, answer.outcome(), now, next, error);
            LOG.warn(
                    "Mail {} about {} will be tried again at {}: {}",
                    mail.id(),
                    mail.cause().caseNumber(),
                    next,
                    error);
            return;
        }
        if (mail.hidden()) {
            messages.forget(mail);
            messages.lost(mail.cause().caseNumber(), now);
        } else {
            giveUp(mail, answer.outcome(), now, error);
        }
        failed.increment();
        LOG.error("Mail {} about {} was given up: {}", mail.id(), mail.cause().caseNumber(), error);
    }

    private void giveUp(MailMessage mail, Outcome outcome, Instant now, String error) {
        messages.failed(mail, outcome, now, error);
        messages.undigested(mail);
        incidents.raise(
                mail.cause().caseNumber(),
                tasks.firstOpen(messages.tasksOf(mail.id())).orElse(null),
                String.valueOf(mail.id()),
                reason(mail, error));
    }

    /** For Cockpit, whose readers see all cases. */
    private static String reason(MailMessage mail, String error) {
        String username = mail.to().username();
        String reader = username == null ? mail.to().address() : username;
        return "Correo " + mail.id() + " a " + reader + " no entregado: " + error;
    }

    /** What is kept and logged of a failure; servers quote the recipient, whom nobody may learn of a hidden mail. */
    private static String words(MailMessage mail, Exception thrown) {
        return mail.hidden() ? thrown.getClass().getSimpleName() : Answer.words(thrown);
    }
}
