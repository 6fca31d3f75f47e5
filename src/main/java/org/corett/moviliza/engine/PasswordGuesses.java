package org.corett.moviliza.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.corett.moviliza.shared.ClientAddress;
import org.corett.moviliza.shared.ClockMoved;
import org.corett.moviliza.shared.RateLimit;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords down without locking anybody out.
 *
 * <p>Wrong passwords are counted by who sends them, and never by the account alone: a browser that has signed in to the
 * account before is counted by itself; then an address that has; of all others each address by itself, and all of them
 * together. So whoever guesses uses up her own tries and those of other strangers.
 */
@Component
class PasswordGuesses {
    private static final int REMEMBERED = 10_000;
    private static final int MOST_WAITING = 30;
    private static final int SECONDS_TO_WAIT = 5;

    private final KnownDevices devices;
    private final RateLimit accounts;
    private final RateLimit strangers;
    private final RateLimit addresses;
    private final Semaphore known;
    private final Semaphore unknown;

    /** Addresses from which an account has been signed in to, the latest last. */
    private final Map<String, Boolean> signedInFrom = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    PasswordGuesses(KnownDevices devices, GuessSettings settings, Clock clock) {
        this.devices = devices;
        this.accounts = new RateLimit(settings.perAccount(), Duration.ofMinutes(1), clock);
        this.strangers = new RateLimit(settings.perStrangers(), Duration.ofMinutes(1), clock);
        this.addresses = new RateLimit(settings.perAddress(), clock);
        this.known = new Semaphore(settings.atOnce(), true);
        this.unknown = new Semaphore(settings.atOnce(), true);
    }

    /** Minutes before and after a turn of the clock are not the same minutes. */
    @EventListener(ClockMoved.class)
    void forget() {
        List.of(accounts, strangers, addresses).forEach(RateLimit::forget);
    }

    private record Count(RateLimit limit, String client) {}

    /**
     * Whether the password is right; raises {@link TooManyTries} where it is not looked at.
     *
     * @param remembered whether it was right a moment ago, which costs no work
     * @param password whether it is, which does
     */
    boolean right(HttpServletRequest request, String username, BooleanSupplier remembered, BooleanSupplier password) {
        String account = username.toLowerCase(Locale.ROOT);
        String from = account + " " + ClientAddress.of(request);
        String device = devices.of(request, username).orElse("");
        boolean acquainted = !device.isEmpty() || acquainted(from);
        List<Count> counts = !device.isEmpty()
                ? List.of(new Count(accounts, account + " " + device))
                : acquainted
                        ? List.of(new Count(accounts, from))
                        : List.of(
                                new Count(addresses, ClientAddress.of(request)),
                                new Count(accounts, from),
                                new Count(strangers, account));
        for (Count count : counts) {
            if (!count.limit().allows(count.client())) {
                throw new TooManyTries();
            }
        }
        boolean right = remembered.getAsBoolean() || inTurn(acquainted ? known : unknown, password);
        if (right) {
            counts.forEach(count -> count.limit().giveBack(count.client()));
            acquaint(from);
        }
        return right;
    }

    /** Whether it is the password of who is signed in already; raises {@link TooManyTries} where it is not looked at. */
    boolean own(String username, BooleanSupplier password) {
        String client = username.toLowerCase(Locale.ROOT) + " own";
        if (!accounts.allows(client)) {
            throw new TooManyTries();
        }
        boolean right = inTurn(known, password);
        if (right) {
            accounts.giveBack(client);
        }
        return right;
    }

    /** Strangers' guesses are work that keeps nobody waiting whose machine or address is known. */
    private static boolean inTurn(Semaphore lane, BooleanSupplier password) {
        try {
            if (lane.getQueueLength() > MOST_WAITING || !lane.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new TooManyTries();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyTries();
        }
        try {
            return password.getAsBoolean();
        } finally {
            lane.release();
        }
    }

    private boolean acquainted(String from) {
        synchronized (signedInFrom) {
            return signedInFrom.get(from) != null;
        }
    }

    private void acquaint(String from) {
        synchronized (signedInFrom) {
            signedInFrom.put(from, true);
        }
    }
}
