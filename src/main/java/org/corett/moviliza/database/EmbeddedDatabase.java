package org.corett.moviliza.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.corett.moviliza.shared.UnusableSetting;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server of the program's own, whose data stay in a folder between runs.
 *
 * <p>Raises {@link UnusableSetting} where the folder cannot be written or another program holds it.
 */
final class EmbeddedDatabase implements AutoCloseable {
    private final EmbeddedPostgres server;
    private final FileChannel lockFile;

    private EmbeddedDatabase(EmbeddedPostgres server, FileChannel lockFile) {
        this.server = server;
        this.lockFile = lockFile;
    }

    static EmbeddedDatabase start(Path folder) {
        Path data = folder.resolve("postgres").toAbsolutePath();
        FileChannel lockFile = hold(folder);
        stopOrphan(data);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    // The server's own shutdown hook would stop it while the engine still closes.
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "128MB")
                    .start();
            return new EmbeddedDatabase(server, lockFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the server listens; the port changes at each start. */
    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
        lockFile.close();
    }

    private static FileChannel hold(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(
                    folder.resolve("moviliza.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new UnusableSetting("Otro programa usa ya la carpeta " + folder.toAbsolutePath()
                        + ": ciérrelo o defina otra en MOVILIZA_DATA.");
            }
            return channel;
        } catch (IOException e) {
            throw new UnusableSetting("No se puede escribir en la carpeta " + folder.toAbsolutePath()
                    + ": dé permiso o defina otra en MOVILIZA_DATA.");
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A killed program leaves its server running; we hold the folder, so that server is nobody's. */
    private static void stopOrphan(Path data) {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).trim());
            ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres).ifPresent(EmbeddedDatabase::stop);
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            // Unreadable: the server itself decides at its start whether the folder is in use.
            return;
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("postgres");
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        CompletableFuture<ProcessHandle> end = process.onExit();
        try {
            end.get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
        }
    }
}
