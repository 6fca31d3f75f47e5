package org.corett.moviliza.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often in an hour the same client may do something; counted in memory and forgotten with a restart. */
public class RateLimit {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofMinutes(1);
    private static final int MANY = 10_000;

    private final int most;
    private final Clock clock;
    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private volatile Instant cleaned = Instant.MIN;

    private record Window(Instant start, int count) {
        boolean over(Instant now) {
            return !now.isBefore(start.plus(HOUR));
        }
    }

    public RateLimit(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** Counts one more and says whether it is still allowed. */
    public boolean allows(String key) {
        Instant now = clock.instant();
        if (windows.size() > MANY && !now.isBefore(cleaned.plus(BETWEEN_CLEANINGS))) {
            cleaned = now;
            windows.values().removeIf(window -> window.over(now));
        }
        Window window = windows.compute(
                key,
                (client, before) -> before == null || before.over(now)
                        ? new Window(now, 1)
                        : new Window(before.start(), before.count() + 1));
        return window.count() <= most;
    }

    /** Begins to count anew. */
    public void forget() {
        windows.clear();
    }
}
