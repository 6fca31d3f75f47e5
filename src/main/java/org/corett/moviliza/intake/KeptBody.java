package org.corett.moviliza.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * A body that has been read, from which the server reads it once more: its beginning in memory, the rest in a file that
 * has no name any more and goes with the program.
 */
final class KeptBody implements InputBuffer, AutoCloseable {
    /** Holds all that is typed into any form with files. */
    private static final int BEGINNING = 128 * 1024;

    private static final int PIECE = 16 * 1024;
    private static final int TRIES = 50;
    private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(20);

    private final Places places;
    private final String sender;
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();
    private @Nullable FileChannel rest;
    private boolean turn;
    private long onDisk;
    private long given;
    private byte[] first = {};

    /** {@code sender}: of whom one file at a time is kept; empty where it does not matter. */
    KeptBody(Places places, String sender) {
        this.places = places;
        this.sender = sender;
    }

    /** False where there is no room for it on the disk, or another file of its sender is under way; nothing but the beginning is kept from then on. */
    boolean add(IncomingBody from, ByteBuffer piece) throws IOException {
        begin(piece);
        if (!piece.hasRemaining()) {
            return true;
        }
        if (!room(from, piece.remaining())) {
            forgetTheRest();
            from.onDisk(0);
            return false;
        }
        onDisk += piece.remaining();
        from.onDisk(onDisk);
        FileChannel file = rest == null ? file() : rest;
        rest = file;
        while (piece.hasRemaining()) {
            file.write(piece);
        }
        return true;
    }

    /** Keeps of it what belongs to the beginning. */
    void begin(ByteBuffer piece) {
        int fits = Math.min(piece.remaining(), BEGINNING - beginning.size());
        if (fits > 0) {
            byte[] bytes = new byte[fits];
            piece.get(bytes);
            beginning.write(bytes, 0, fits);
        }
    }

    private boolean room(IncomingBody from, int bytes) {
        if (!turn && !sender.isEmpty()) {
            turn = places.begin(sender);
            if (!turn) {
                return false;
            }
        }
        for (int i = 0; i < TRIES; i++) {
            if (places.keep(from, bytes)) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_TRIES);
        }
        return false;
    }

    private static FileChannel file() throws IOException {
        Path path = Files.createTempFile("moviliza", ".body");
        FileChannel file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        // Where a file may go while it is open, nothing stays even if the program is killed.
        path.toFile().delete();
        return file;
    }

    /** What is in memory of it. */
    byte[] beginning() {
        return beginning.toByteArray();
    }

    long size() {
        return beginning.size() + onDisk;
    }

    /** From now on this is all of it. */
    void become(byte[] text) throws IOException {
        forgetTheRest();
        beginning.reset();
        beginning.writeBytes(text);
    }

    private void forgetTheRest() throws IOException {
        if (rest != null) {
            rest.close();
            rest = null;
        }
        places.free(onDisk);
        onDisk = 0;
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (given == 0) {
            first = beginning.toByteArray();
            beginning.reset();
        }
        if (given < first.length) {
            given = first.length;
            handler.setByteBuffer(ByteBuffer.wrap(first));
            return first.length;
        }
        FileChannel file = rest;
        if (file == null || !file.isOpen()) {
            return -1;
        }
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        int count = file.read(piece, given - first.length);
        if (count > 0) {
            given += count;
            handler.setByteBuffer(piece.flip());
        }
        return count;
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        forgetTheRest();
        if (turn) {
            places.done(sender);
        }
    }
}
