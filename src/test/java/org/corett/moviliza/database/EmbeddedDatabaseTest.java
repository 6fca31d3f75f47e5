package org.corett.moviliza.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program's own PostgreSQL lets in the program, and nobody else who has an account on the machine. */
class EmbeddedDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void nobodyComesInWithoutThePasswordThatOnlyTheOwnerReads() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(execute(database, database.password(), "create table kept (id int)"))
                    .isTrue();
            assertClosed(database);
            Path kept = folder.resolve("postgres-password");
            assertThat(Files.getPosixFilePermissions(kept)).hasSize(2);
            assertThat(Files.getPosixFilePermissions(folder.resolve("postgres")))
                    .hasSize(3);
        }
        try (EmbeddedDatabase again = EmbeddedDatabase.start(folder)) {
            assertThat(execute(again, again.password(), "insert into kept values (1)"))
                    .isTrue();
            assertClosed(again);
        }
    }

    @Test
    void dataThatLetEverybodyInAreClosed() throws Exception {
        try (EmbeddedPostgres before = EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("postgres"))
                        .setCleanDataDirectory(false)
                        .start();
                Connection connection = before.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (id int)");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            assertThat(execute(database, database.password(), "insert into kept values (1)"))
                    .isTrue();
            assertClosed(database);
        }
        try (EmbeddedDatabase again = EmbeddedDatabase.start(folder)) {
            assertClosed(again);
        }
    }

    private static void assertClosed(EmbeddedDatabase database) {
        for (String password : List.of("", "postgres")) {
            assertThatThrownBy(() -> execute(database, password, "select 1"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused ->
                                    // Of an empty one the client itself says that the server asks for a password.
                                    assertThat(refused.getSQLState()).isIn("28P01", "08004"));
        }
    }

    private static boolean execute(EmbeddedDatabase database, String password, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        }
    }
}
