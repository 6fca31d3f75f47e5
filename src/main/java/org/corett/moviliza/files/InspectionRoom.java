package org.corett.moviliza.files;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * How many files are looked into at once, whatever page they come by: as many as a small machine's memory holds.
 *
 * <p>A file has come whole before its turn, so each takes moments and who comes meanwhile waits.
 */
@Component
public class InspectionRoom {
    private static final int AT_ONCE = 4;
    private static final int SECONDS_TO_WAIT = 10;

    private final Semaphore room = new Semaphore(AT_ONCE, true);

    /** Waits for a turn; false where none comes in time. Whoever has it ends it with {@link #leave()}. */
    public boolean enter() {
        try {
            return room.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void leave() {
        room.release();
    }
}
