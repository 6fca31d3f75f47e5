package org.corett.moviliza.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
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
    static final String USER = "postgres";

    private static final int BITS = 256;
    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    private final EmbeddedPostgres server;
    private final FileChannel lockFile;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, FileChannel lockFile, String password) {
        this.server = server;
        this.lockFile = lockFile;
        this.password = password;
    }

    static EmbeddedDatabase start(Path folder) {
        Path data = folder.resolve("postgres").toAbsolutePath();
        FileChannel lockFile = hold(folder);
        stopOrphan(data);
        try {
            Path kept = folder.resolve("postgres-password").toAbsolutePath();
            boolean open = Files.exists(data.resolve("postgresql.conf")) && !Files.exists(kept);
            String password = open ? newPassword() : password(kept);
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    // Programs that others on this machine have put there are not run.
                    .setOverrideWorkingDirectory(programs(kept).toFile())
                    // Further options of initdb: nobody comes in without the password, from the first moment.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", kept.toString())
                    .setConnectConfig("password", password)
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    // The server's own shutdown hook would stop it while the engine still closes.
                    .setRegisterShutdownHook(false)
                    .setServerConfig("max_connections", "100")
                    .setServerConfig("shared_buffers", "128MB")
                    .start();
            if (open) {
                close(server, data, password);
                keep(kept, password);
            }
            return new EmbeddedDatabase(server, lockFile, password);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the server listens; the port changes at each start. */
    String url() {
        return server.getJdbcUrl(USER, "postgres");
    }

    /** Without which nobody on this machine comes in. */
    String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        server.close();
        lockFile.close();
    }

    private static String newPassword() {
        return new BigInteger(BITS, new SecureRandom()).toString(Character.MAX_RADIX);
    }

    /** The one that is kept beside the data, or a new one. */
    private static String password(Path kept) throws IOException {
        if (!Files.exists(kept)) {
            keep(kept, newPassword());
        }
        return Files.readString(kept).strip();
    }

    private static void keep(Path kept, String password) throws IOException {
        Files.deleteIfExists(kept);
        if (posix(kept.getParent())) {
            Files.createFile(kept, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(kept, password);
    }

    /** Data of an earlier version let in whoever asked. */
    private static void close(EmbeddedPostgres server, Path data, String password) throws IOException, SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            Path rules = data.resolve("pg_hba.conf");
            Files.writeString(rules, Files.readString(rules).replaceAll("(?m)\\btrust$", "scram-sha-256"));
            statement.execute("select pg_reload_conf()");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where pid <> pg_backend_pid() and backend_type = 'client backend'");
        }
    }

    /** Where the server's programs are unpacked: one folder of each user of the machine. */
    private static Path programs(Path ours) throws IOException {
        Path folder =
                Path.of(System.getProperty("java.io.tmpdir"), "moviliza-" + System.getProperty("user.name", "user"));
        if (!posix(ours.getParent())) {
            return Files.createDirectories(folder);
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OURS_ALONE));
        }
        Path probe = Files.createTempFile("moviliza", "");
        try {
            if (!Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(probe))
                    || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                throw new UnusableSetting("La carpeta " + folder + " es de otra cuenta de este equipo: bórrela o defina"
                        + " otra carpeta temporal con -Djava.io.tmpdir.");
            }
        } finally {
            Files.delete(probe);
        }
        Files.setPosixFilePermissions(folder, OURS_ALONE);
        return folder;
    }

    private static boolean posix(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
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
