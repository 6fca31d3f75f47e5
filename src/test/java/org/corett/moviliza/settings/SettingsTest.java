package org.corett.moviliza.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.corett.moviliza.Moviliza;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultBootstrapContext;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Wrong or missing settings end the start of the real program with one sentence that says what to set. */
class SettingsTest {
    private static final String ELSEWHERE = "jdbc:postgresql://127.0.0.1:1/moviliza";

    @TempDir
    private Path folder;

    @Test
    void asksForTheAdministratorsPasswordOutsideTheDemonstration() throws Exception {
        assertRefused(Map.of("SPRING_DATASOURCE_URL", ELSEWHERE), "defina MOVILIZA_ADMIN_PASSWORD");
    }

    @Test
    void asksForTheAddressesOfTheSenderAndTheAdministratorOutsideTheDemonstration() throws Exception {
        Map<String, String> settings = new HashMap<>(
                Map.of("SPRING_DATASOURCE_URL", ELSEWHERE, "MOVILIZA_ADMIN_PASSWORD", "Larga-2026-clave"));
        assertRefused(settings, "Falta la dirección de la que sale el correo: defina MOVILIZA_MAIL_FROM");
        settings.put("MOVILIZA_MAIL_FROM", "no-reply@corett.example");
        assertRefused(settings, "«no-reply@corett.example» no sirve como la dirección de la que sale el correo");
        settings.put("MOVILIZA_MAIL_FROM", "moviliza@corett.org");
        assertRefused(
                settings, "Falta la dirección de correo de la persona administradora: defina MOVILIZA_ADMIN_EMAIL");
        settings.put("MOVILIZA_ADMIN_EMAIL", "Ana <ana@corett.org>");
        assertRefused(settings, "defina MOVILIZA_ADMIN_EMAIL");
        settings.put("MOVILIZA_ADMIN_EMAIL", "ana@corett.org");
        settings.put("MOVILIZA_MAIL_REQUIRE_TLS", "sí");
        assertRefused(settings, "«sí» no vale para MOVILIZA_MAIL_REQUIRE_TLS: defina true o false");
    }

    @Test
    void refusesThePublishedPasswordForTheAdministrator() throws Exception {
        assertRefused(
                Map.of("SPRING_DATASOURCE_URL", ELSEWHERE, "MOVILIZA_ADMIN_PASSWORD", "Moviliza-2026"),
                "es la de la demostración, que cualquiera puede leer: defina otra");
    }

    @Test
    void aDemonstrationListensOnThisMachineAlone() {
        assertThat(address(Map.of())).isEqualTo("127.0.0.1");
        assertThat(address(Map.of("server.address", "0.0.0.0"))).isEqualTo("0.0.0.0");
        assertThat(address(Map.of("moviliza.demo", "false"))).isNull();
    }

    private static @Nullable String address(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("settings", settings));
        new DemonstrationAddress()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), new SpringApplication(), new String[0], environment));
        return environment.getProperty("server.address");
    }

    @Test
    void asksForPostgresql() throws Exception {
        assertRefused(Map.of("SPRING_DATASOURCE_URL", "jdbc:mysql://x/y"), "defina SPRING_DATASOURCE_URL");
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() throws Exception {
        assertRefused(
                Map.of(
                        "SPRING_DATASOURCE_URL",
                        ELSEWHERE,
                        "MOVILIZA_MAIL_FROM",
                        "moviliza@corett.org",
                        "MOVILIZA_ADMIN_EMAIL",
                        "admin@corett.org",
                        "MOVILIZA_ADMIN_PASSWORD",
                        "Larga-2026-clave"),
                "No se llega a la base de datos " + ELSEWHERE);
    }

    @Test
    void asksForTheExtensionThatTheDatabaseLacks() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            // Whoever may not create extensions finds none in a new database.
            execute(
                    server.getPostgresDatabase(),
                    "create role moviliza login password 'moviliza'",
                    "create database moviliza");
            execute(server.getDatabase("postgres", "moviliza"), "grant all on schema public to moviliza");
            String url = server.getJdbcUrl("moviliza", "moviliza");
            assertRefused(
                    Map.of(
                            "SPRING_DATASOURCE_URL",
                            url,
                            "SPRING_DATASOURCE_USERNAME",
                            "moviliza",
                            "SPRING_DATASOURCE_PASSWORD",
                            "moviliza",
                            "MOVILIZA_MAIL_FROM",
                            "moviliza@corett.org",
                            "MOVILIZA_ADMIN_EMAIL",
                            "admin@corett.org",
                            "MOVILIZA_ADMIN_PASSWORD",
                            "Larga-2026-clave"),
                    "no tiene la extensión unaccent, que viene con PostgreSQL: quien la administre ejecuta en ella"
                            + " CREATE EXTENSION unaccent.");
        }
    }

    private static void execute(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Test
    void asksForAPortThatIsOne() throws Exception {
        assertRefused(Map.of("SERVER_PORT", "ochenta"), "defina SERVER_PORT");
        assertRefused(Map.of("SERVER_PORT", "70000"), "defina SERVER_PORT");
    }

    @Test
    void asksForTrueOrFalse() throws Exception {
        assertRefused(Map.of("MOVILIZA_DEMO", "quizás"), "defina true o false");
    }

    @Test
    void asksForAnAddressThatLinksCanBeginWith() throws Exception {
        assertRefused(Map.of("MOVILIZA_BASE_URL", "moviliza.org"), "defina MOVILIZA_BASE_URL");
    }

    @Test
    void asksForAZoneThatExists() throws Exception {
        assertRefused(Map.of("MOVILIZA_TIMEZONE", "Tegucigalpa"), "defina MOVILIZA_TIMEZONE");
    }

    @Test
    void asksForAStrongerPassword() throws Exception {
        assertRefused(Map.of("MOVILIZA_DEMO_PASSWORD", "corta"), "defina una de al menos 10 caracteres");
    }

    @Test
    void asksForAFolderThatCanBeWritten() throws Exception {
        Path file = Files.createFile(folder.resolve("occupied"));
        assertRefused(Map.of("MOVILIZA_DATA", file.resolve("data").toString()), "defina otra en MOVILIZA_DATA");
    }

    @Test
    void countsDaysInTheCoalitionsZoneWhereverItRuns() {
        new SpringApplicationBuilder(Nothing.class)
                .web(WebApplicationType.NONE)
                .run("--spring.config.location=")
                .close();
        assertThat(TimeZone.getDefault().getRawOffset()).isEqualTo((int) TimeUnit.HOURS.toMillis(-6));
    }

    private static final class Nothing {}

    private void assertRefused(Map<String, String> settings, String sentence) throws Exception {
        List<String> output = start(settings);
        assertThat(output).filteredOn(line -> line.contains(sentence)).hasSize(1);
        assertThat(output).noneMatch(line -> line.startsWith("\tat "));
    }

    private List<String> start(Map<String, String> settings) throws IOException, InterruptedException {
        ProcessBuilder program = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                // It lives for seconds: compiling well would take longer than it saves.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Moviliza.class.getName());
        program.directory(folder.toFile()).redirectErrorStream(true);
        program.environment().put("SERVER_PORT", "0");
        program.environment().putAll(settings);
        Path output = folder.resolve("output");
        Process started = program.redirectOutput(output.toFile()).start();
        boolean ended = started.waitFor(60, TimeUnit.SECONDS);
        started.destroyForcibly().waitFor();
        assertThat(ended).as("the program ends by itself").isTrue();
        assertThat(started.exitValue()).isNotZero();
        return Files.readAllLines(output);
    }
}
