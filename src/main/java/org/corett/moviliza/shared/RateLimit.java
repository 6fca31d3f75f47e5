package org.corett.moviliza.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How often in a time, an hour unless told otherwise, the same client may do something; counted in memory and forgotten
 * with a restart.
 *
 * <p>Whoever comes under ever new names takes no more memory: of many, those that came least often are forgotten first.
 */
public class RateLimit {
    /** So many clients are remembered, each in some hundred bytes. */
    static final int MANY = 10_000;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int SPARE = MANY / 10;

    private final int most;
    private final Duration within;
    private final Clock clock;
    private final Map<Long, Window> windows = new HashMap<>();
    private Instant cleaned = Instant.MIN;

    private record Window(Instant start, int count) {}

    public RateLimit(int most, Clock clock) {
        this(most, HOUR, clock);
    }

    public RateLimit(int most, Duration within, Clock clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
    }

    /** Counts one more and says whether it is still allowed. */
    public synchronized boolean allows(String client) {
        Instant now = clock.instant();
        long key = key(client);
        if (!now.isBefore(cleaned.plus(within)) || windows.size() >= MANY && !windows.containsKey(key)) {
            cleaned = now;
            makeRoom(now);
        }
        Window window = windows.compute(
                key,
                (known, before) -> before == null || over(before, now)
                        ? new Window(now, 1)
                        : new Window(before.start(), before.count() + 1));
        return window.count() <= most;
    }

    /** The last one was none that counts. */
    public synchronized void giveBack(String client) {
        windows.computeIfPresent(key(client), (known, window) -> new Window(window.start(), window.count() - 1));
    }

    /** Begins to count anew. */
    public synchronized void forget() {
        windows.clear();
    }

    synchronized int clients() {
        return windows.size();
    }

    private boolean over(Window window, Instant now) {
        return !now.isBefore(window.start().plus(within));
    }

    private void makeRoom(Instant now) {
        windows.values().removeIf(window -> over(window, now));
        if (windows.size() > MANY - SPARE) {
            int low = windows.values().stream()
                    .mapToInt(Window::count)
                    .sorted()
                    .skip(SPARE)
                    .findFirst()
                    .orElse(0);
            windows.values().removeIf(window -> window.count() <= low);
        }
    }

    /** A name of any length in eight bytes. */
    private static long key(String client) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(client.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
