package org.corett.moviliza.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * A body while it is being read: asks whether anything has come instead of waiting in the server's own way, which would
 * last as long as the sender likes.
 */
final class IncomingBody implements ApplicationBufferHandler {
    private static final long LONGEST_NAP = TimeUnit.MILLISECONDS.toNanos(40);
    private static final long SHORTEST_NAP = TimeUnit.MICROSECONDS.toNanos(500);

    /** What everybody is believed to have sent at first, so that who has just begun is not the slowest. */
    private static final double CREDIT = 64 * 1024;

    private final Request request;
    private final long length;
    private final String address;
    private final IntakeSettings settings;
    private final Duration time;
    private final Places places;
    private final long began = System.nanoTime();
    private ByteBuffer piece = EMPTY_BUFFER;
    private long windowBegan = began;
    private long inWindow;
    private boolean ended;
    private boolean waited;
    private volatile long read;
    private volatile long onDisk;
    private volatile boolean givesWay;

    /** {@code length}: negative where it comes in pieces of unknown length. */
    IncomingBody(Request request, long length, String address, IntakeSettings settings, Duration time, Places places) {
        this.request = request;
        this.length = length;
        this.address = address;
        this.settings = settings;
        this.time = time;
        this.places = places;
    }

    /** What has come, waiting for it in a place where it has not come yet; of no length at the end. Raises {@link BodyEnded}. */
    ByteBuffer next() throws BodyEnded {
        long nap = SHORTEST_NAP;
        while (!complete()) {
            check();
            if (here()) {
                piece = EMPTY_BUFFER;
                int count = read();
                if (count < 0) {
                    ended = true;
                } else if (count > 0) {
                    read += count;
                    inWindow += count;
                    return piece;
                }
            } else {
                if (!waited) {
                    waited = true;
                    places.enter(this);
                }
                LockSupport.parkNanos(nap);
                nap = Math.min(LONGEST_NAP, nap * 2);
            }
        }
        return EMPTY_BUFFER;
    }

    private int read() throws BodyEnded {
        try {
            return request.doRead(this);
        } catch (IOException e) {
            // The sender has gone, or what she sends is no body.
            throw new BodyEnded();
        }
    }

    boolean complete() {
        return ended || length >= 0 && read >= length;
    }

    /** Whether something can be read without waiting, were it that the sender has gone. */
    boolean here() {
        request.action(ActionCode.AVAILABLE, Boolean.TRUE);
        return request.getAvailable() > 0;
    }

    private void check() throws BodyEnded {
        if (givesWay) {
            throw new BodyEnded();
        }
        long now = System.nanoTime();
        if (now - began > time.toNanos()) {
            throw new BodyEnded();
        }
        if (now - windowBegan > settings.window().toNanos()) {
            if (inWindow < settings.leastInWindow().toBytes()) {
                throw new BodyEnded();
            }
            windowBegan = now;
            inWindow = 0;
        }
    }

    /** Bytes a second so far. */
    double pace() {
        return (read + CREDIT) / (1 + (System.nanoTime() - began) / 1e9);
    }

    boolean inPieces() {
        return length < 0;
    }

    String address() {
        return address;
    }

    long length() {
        return read;
    }

    long onDisk() {
        return onDisk;
    }

    void onDisk(long bytes) {
        onDisk = bytes;
    }

    void giveWay() {
        givesWay = true;
    }

    @Override
    public void setByteBuffer(ByteBuffer buffer) {
        piece = buffer;
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return piece;
    }

    @Override
    public void expand(int size) {
        // Only lines of a request's head grow.
    }
}
