package org.corett.moviliza.notifications;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.corett.moviliza.notifications.MailMessage.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.mail.MailSendException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what has been written down, one mail a transaction, on a thread of its own: a server that is slow or down
 * holds up nobody's work, and a kill can repeat at most the one mail in flight, under the same Message-ID.
 */
@Component
class Delivery implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration[] PAUSES = {
        Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1)
    };
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);
    private static final int LONGEST_ERROR = 1000;
    private static final int SECONDS_TO_FINISH = 15;

    private final MailMessages messages;
    private final MailServer server;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Counter sent;
    private final Counter failed;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "mail");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean asked = new AtomicBoolean();

    Delivery(
            MailMessages messages,
            MailServer server,
            TransactionTemplate transaction,
            Clock clock,
            MeterRegistry measures) {
        this.messages = messages;
        this.server = server;
        this.transaction = transaction;
        this.clock = clock;
        this.sent = measures.counter("moviliza.mail.sent");
        this.failed = measures.counter("moviliza.mail.failed");
        Gauge.builder("moviliza.mail.waiting", () -> messages.count(State.WAITING))
                .register(measures);
    }

    /** After each commit for what is new; now and then for what failed or was left by an earlier run. */
    @TransactionalEventListener(value = MailWritten.class, phase = TransactionPhase.AFTER_COMMIT)
    @Scheduled(initialDelay = 5, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    public void soon() {
        if (server.present() && !worker.isShutdown() && asked.compareAndSet(false, true)) {
            worker.execute(this::deliver);
        }
    }

    private void deliver() {
        asked.set(false);
        try {
            while (!worker.isShutdown() && next()) {
                // One after the other.
            }
        } catch (RuntimeException e) {
            LOG.warn("Mail waits, the database does not answer: {}", e.toString());
        }
    }

    /** Tries one mail; false where none is due or the server does not answer, so that trying others is in vain. */
    private boolean next() {
        return Boolean.TRUE.equals(transaction.execute(
                status -> messages.nextDue(clock.instant()).map(this::attempt).orElse(false)));
    }

    private boolean attempt(MailMessage mail) {
        try {
            server.send(mail);
            if (mail.mailbox() == null) {
                messages.sent(mail, clock.instant());
            } else {
                messages.forget(mail);
            }
            sent.increment();
            return true;
        } catch (Exception e) {
            Throwable cause = cause(e);
            boolean aboutThisMail = cause instanceof SendFailedException || cause instanceof AddressException;
            putOff(mail, cause, cause instanceof AddressException);
            return aboutThisMail;
        }
    }

    private void putOff(MailMessage mail, Throwable cause, boolean hopeless) {
        Instant now = clock.instant();
        Instant next = now.plus(PAUSES[Math.min(mail.attempts(), PAUSES.length - 1)]);
        String kept = words(mail, cause);
        if (hopeless || next.isAfter(mail.createdAt().plus(GIVE_UP_AFTER))) {
            if (mail.mailbox() == null) {
                messages.failed(mail, now, kept);
            } else {
                messages.forget(mail);
            }
            failed.increment();
            LOG.error("Mail {} about {} was given up: {}", mail.id(), mail.caseNumber(), kept);
        } else {
            messages.tryAgain(mail, next, kept);
            LOG.warn("Mail {} about {} will be tried again at {}: {}", mail.id(), mail.caseNumber(), next, kept);
        }
    }

    /** What is kept and logged of a failure; servers quote the recipient, whom nobody may learn of a private mail. */
    private static String words(MailMessage mail, Throwable cause) {
        if (mail.mailbox() != null) {
            return cause.getClass().getSimpleName();
        }
        String error = cause.toString().lines().findFirst().orElse("");
        return error.substring(0, Math.min(error.length(), LONGEST_ERROR));
    }

    /** What the server or the address made of it, which the sender wraps. */
    private static Throwable cause(Exception thrown) {
        if (thrown instanceof MailSendException failure && failure.getMessageExceptions().length > 0) {
            return failure.getMessageExceptions()[0];
        }
        return thrown;
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warn("A mail was still on its way; it may be sent once more.");
        }
    }
}
