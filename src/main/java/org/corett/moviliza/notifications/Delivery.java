package org.corett.moviliza.notifications;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.corett.moviliza.notifications.Attempt.Outcome;
import org.corett.moviliza.notifications.MailMessage.State;
import org.corett.moviliza.notifications.MailServer.Conversation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what has been written down, one mail a transaction, on a thread of its own: a server that is slow or down
 * holds up nobody's work, and a kill can repeat at most the one mail in flight, under the same Message-ID.
 *
 * <p>At most so many a second as the settings say: nobody's task waits because many mails leave, and providers take no
 * more from one sender.
 */
@Component
class Delivery implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int SECONDS_TO_FINISH = 15;

    private final MailMessages messages;
    private final MailServer server;
    private final Attempt attempt;
    private final Withdrawals withdrawals;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final long pause;
    private final ScheduledThreadPoolExecutor worker = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "mail");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicBoolean asked = new AtomicBoolean();

    /** Only the worker touches these two. */
    private boolean underway;

    private @Nullable Conversation conversation;

    Delivery(
            MailMessages messages,
            MailServer server,
            Attempt attempt,
            Withdrawals withdrawals,
            TransactionTemplate transaction,
            MailSettings settings,
            Clock clock,
            MeterRegistry measures) {
        this.messages = messages;
        this.server = server;
        this.attempt = attempt;
        this.withdrawals = withdrawals;
        this.transaction = transaction;
        this.clock = clock;
        this.pause = TimeUnit.SECONDS.toMicros(1) / settings.perSecond();
        worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        Gauge.builder("moviliza.mail.waiting", () -> messages.count(State.WAITING))
                .register(measures);
    }

    /** After each commit for what is new; now and then for what failed or was left by an earlier run. */
    @TransactionalEventListener(value = MailWritten.class, phase = TransactionPhase.AFTER_COMMIT)
    @Scheduled(initialDelay = 1, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    public void soon() {
        if (server.present() && asked.compareAndSet(false, true)) {
            try {
                worker.execute(this::begin);
            } catch (RejectedExecutionException e) {
                LOG.debug("Mail waits for the next start");
            }
        }
    }

    /** What can never leave is given up at once, with or without a server, and told to whoever is to mend it. */
    @TransactionalEventListener(fallbackExecution = true)
    public void on(AddressRefused refused) {
        worker.execute(() -> transaction.executeWithoutResult(
                status -> messages.hold(refused.mail()).ifPresent(attempt::undeliverable)));
    }

    private void begin() {
        asked.set(false);
        if (!underway) {
            goOn();
        }
    }

    private void goOn() {
        boolean more = false;
        long start = System.nanoTime();
        try {
            if (next()) {
                long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
                worker.schedule(this::goOn, Math.max(0, pause - took), TimeUnit.MICROSECONDS);
                more = true;
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("Mail waits for the next start");
        } catch (Throwable e) {
            // Also an error, after which this thread would be silent for good.
            LOG.error("Mail waits for the next round", e);
        } finally {
            underway = more;
            if (!more) {
                hangUp();
            }
        }
    }

    /** Tries one mail; false where none is due or trying others is in vain. */
    private boolean next() {
        return Boolean.TRUE.equals(transaction.execute(
                status -> messages.nextDue(clock.instant()).map(this::attempt).orElse(false)));
    }

    private boolean attempt(MailMessage mail) {
        if (withdrawals.hasLeft(mail) || withdrawals.isPast(mail)) {
            return true;
        }
        Conversation open = conversation;
        if (open == null) {
            open = server.conversation();
            conversation = open;
        }
        return attempt.make(mail, open) != Outcome.UNREACHED;
    }

    private void hangUp() {
        if (conversation != null) {
            conversation.close();
            conversation = null;
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            LOG.warn("A mail was still on its way; it may be sent once more.");
        }
    }
}
