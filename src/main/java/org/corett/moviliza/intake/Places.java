package org.corett.moviliza.intake;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The bodies that are being waited for, and what they take on the disk.
 *
 * <p>Where there is no room for another, the slowest gives way: of the network address that has most of them. So who sends
 * at an ordinary pace always comes in, however many others send nothing.
 */
class Places {
    private final int most;
    private final int mostInPieces;
    private final long mostOnDisk;
    private final Set<IncomingBody> bodies = new LinkedHashSet<>();
    private final Set<String> senders = new LinkedHashSet<>();
    private long onDisk;

    Places(IntakeSettings settings) {
        this.most = settings.atOnce();
        this.mostInPieces = settings.inPieces();
        this.mostOnDisk = settings.disk().toBytes();
    }

    /** Takes a place, another body's if need be. */
    synchronized void enter(IncomingBody body) {
        if (body.inPieces() && bodies.stream().filter(IncomingBody::inPieces).count() >= mostInPieces) {
            end(IncomingBody::inPieces);
        } else if (bodies.size() >= most) {
            end(other -> true);
        }
        bodies.add(body);
    }

    synchronized void leave(IncomingBody body) {
        bodies.remove(body);
    }

    /** Whether nothing else with files is under way from there; if so, it is this one's turn until it is done. */
    synchronized boolean begin(String sender) {
        return senders.add(sender);
    }

    synchronized void done(String sender) {
        senders.remove(sender);
    }

    /** Whether there is room for so many bytes more; where there is none, a slower body is made to give way. */
    synchronized boolean keep(IncomingBody body, int bytes) {
        if (onDisk + bytes <= mostOnDisk) {
            onDisk += bytes;
            return true;
        }
        double pace = body.pace();
        end(other -> other != body && other.onDisk() > 0 && other.pace() < pace);
        return false;
    }

    synchronized void free(long bytes) {
        onDisk -= bytes;
    }

    synchronized int waitedFor() {
        return bodies.size();
    }

    synchronized long onDisk() {
        return onDisk;
    }

    private void end(Predicate<IncomingBody> which) {
        Map<String, Long> byAddress = bodies.stream()
                .filter(which)
                .collect(Collectors.groupingBy(IncomingBody::address, Collectors.counting()));
        Function<IncomingBody, Long> others = body -> byAddress.getOrDefault(body.address(), 0L);
        bodies.stream()
                .filter(which)
                .min(Comparator.comparing(others, Comparator.reverseOrder()).thenComparingDouble(IncomingBody::pace))
                .ifPresent(slowest -> {
                    slowest.giveWay();
                    bodies.remove(slowest);
                });
    }
}
