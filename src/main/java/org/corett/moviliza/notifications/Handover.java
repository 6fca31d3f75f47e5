package org.corett.moviliza.notifications;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.corett.moviliza.engine.CaseIncidents;
import org.corett.moviliza.notifications.MailServer.Conversation;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands one mail to the server and writes down what came of it, in the transaction that holds the mail. */
@Component
class Handover {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final Duration[] PAUSES = {
        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1)
    };
    /** With these pauses, about a day after the first. */
    private static final int LAST_TRY = 27;

    private static final int LONGEST_ERROR = 1000;

    private final MailMessages messages;
    private final CaseIncidents incidents;
    private final Clock clock;
    private final Counter sent;
    private final Counter failed;

    Handover(MailMessages messages, CaseIncidents incidents, Clock clock, MeterRegistry measures) {
        this.messages = messages;
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

    Outcome attempt(MailMessage mail, Conversation server) {
        try {
            server.send(mail);
            sent(mail);
            return Outcome.SENT;
        } catch (Exception e) {
            Outcome outcome = aboutThisMail(e) ? Outcome.REFUSED : Outcome.UNREACHED;
            putOff(mail, outcome, words(mail, e), e instanceof AddressException);
            return outcome;
        }
    }

    /** Hands a mail over that was given up; raises in a few words what went wrong this time. */
    void again(MailMessage mail, Conversation server) {
        try {
            server.send(mail);
        } catch (Exception e) {
            // Without its cause, whose words about the recipient and the network would bury the sentence.
            throw new IllegalStateException(reason(mail, words(mail, e)));
        }
        sent(mail);
    }

    private void sent(MailMessage mail) {
        if (mail.mailbox() == null) {
            messages.sent(mail, clock.instant());
        } else {
            messages.forget(mail);
        }
        sent.increment();
    }

    private void putOff(MailMessage mail, Outcome outcome, String error, boolean hopeless) {
        Instant now = clock.instant();
        if (!hopeless && mail.attempts() + 1 < LAST_TRY) {
            Instant next = now.plus(PAUSES[Math.min(mail.attempts(), PAUSES.length - 1)]);
            messages.tryAgain(mail, outcome, now, next, error);
            LOG.warn("Mail {} about {} will be tried again at {}: {}", mail.id(), mail.caseNumber(), next, error);
            return;
        }
        if (mail.mailbox() == null) {
            messages.failed(mail, outcome, now, error);
            incidents.raise(
                    mail.caseNumber(),
                    messages.taskOf(mail).orElse(null),
                    String.valueOf(mail.id()),
                    reason(mail, error));
        } else {
            messages.forget(mail);
        }
        failed.increment();
        LOG.error("Mail {} about {} was given up: {}", mail.id(), mail.caseNumber(), error);
    }

    /** For Cockpit, whose readers see all cases. */
    private static String reason(MailMessage mail, String error) {
        String reader = mail.username() == null ? mail.recipient() : mail.username();
        return "Correo " + mail.id() + " a " + reader + " no entregado: " + error;
    }

    /** Whether the server speaks of this mail's reader or words, and not of us or of itself. */
    private static boolean aboutThisMail(Exception thrown) {
        return thrown instanceof AddressException
                || thrown instanceof SendFailedException && !(thrown instanceof SMTPSenderFailedException);
    }

    /** What is kept and logged of a failure; servers quote the recipient, whom nobody may learn of a private mail. */
    private static String words(MailMessage mail, Exception thrown) {
        if (mail.mailbox() != null) {
            return thrown.getClass().getSimpleName();
        }
        Throwable cause = thrown;
        if (thrown instanceof SendFailedException refused && refused.getNextException() != null) {
            // "Invalid Addresses" says less than what the server answered.
            cause = refused.getNextException();
        }
        String said = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        String error = said.lines().findFirst().orElse("").strip();
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }
}
