package org.corett.moviliza.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.corett.moviliza.shared.ClientAddress;

/**
 * Sees to it that nobody holds the server's threads by taking answers slowly, nor its connections by leaving them idle.
 *
 * <p>The server ends a connection over which nothing moves; one over which a little does it would wait for without end.
 */
final class SlowReaders implements AutoCloseable {
    private static final long BETWEEN_LOOKS = 250;

    private final ReaderSettings settings;
    private final Pattern proxies;
    private final Set<Answer> answers = new LinkedHashSet<>();
    private final List<WatchedProtocol> servers = new ArrayList<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "readers");
        thread.setDaemon(true);
        return thread;
    });

    /** {@code proxies}: addresses whose connections are many clients'. */
    SlowReaders(ReaderSettings settings, Pattern proxies) {
        this.settings = settings;
        this.proxies = proxies;
        watch.scheduleWithFixedDelay(this::look, BETWEEN_LOOKS, BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    synchronized void watch(WatchedProtocol server) {
        servers.add(server);
    }

    synchronized void begin(Answer answer) {
        answers.add(answer);
    }

    synchronized void done(Answer answer) {
        answers.remove(answer);
    }

    /** Ends what is too much. */
    private synchronized void look() {
        List<Answer> tooMany = slowest();
        for (WatchedProtocol server : servers) {
            if (tooMany.isEmpty() && server.getConnectionCount() <= settings.connectionsOfOne()) {
                continue;
            }
            List<Connection> open = server.open();
            open.stream()
                    .filter(connection -> tooMany.stream().anyMatch(answer -> answer.over(connection)))
                    .forEach(WatchedProtocol::end);
            List<Connection> peoples = open.stream()
                    .filter(connection -> !proxies.matcher(connection.address()).matches())
                    .sorted(Comparator.comparingLong(Connection::lastRead))
                    .toList();
            excess(
                            peoples,
                            connection -> ClientAddress.of(connection.address()),
                            settings.connectionsOfOne(),
                            settings.connections())
                    .forEach(WatchedProtocol::end);
        }
    }

    private List<Answer> slowest() {
        List<Answer> slow = slowOnes().stream()
                .sorted(Comparator.comparingLong(Answer::sendingSince))
                .toList();
        return excess(slow, Answer::client, settings.answersOfOne(), settings.answers());
    }

    /** How many answers are taken slowly. */
    synchronized int slow() {
        return slowOnes().size();
    }

    private List<Answer> slowOnes() {
        long now = System.nanoTime();
        return answers.stream()
                .filter(answer -> answer.sendingFor(settings.patience().toNanos(), now))
                .toList();
    }

    /** The first of whoever holds most, until nobody holds more than {@code ofOne} and all of them no more than {@code most}. */
    static <T> List<T> excess(Collection<T> held, Function<T, String> holder, int ofOne, int most) {
        Map<String, Deque<T>> byHolder = new HashMap<>();
        held.forEach(one -> byHolder.computeIfAbsent(holder.apply(one), unknown -> new ArrayDeque<>())
                .add(one));
        List<T> excess = new ArrayList<>();
        while (true) {
            Deque<T> mostHeld = byHolder.values().stream()
                    .max(Comparator.comparingInt(Deque::size))
                    .orElseGet(ArrayDeque::new);
            if (mostHeld.size() <= ofOne && held.size() - excess.size() <= most) {
                return excess;
            }
            excess.add(mostHeld.removeFirst());
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
