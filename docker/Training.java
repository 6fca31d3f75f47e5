import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Starts the program once on a database of its own, looks at its first pages and ends it, so that the JVM archives. */
class Training {
    private static final String[] PAGES = {"/entrar", "/actuator/health", "/", "/camunda/app/tasklist/default/"};
    private static final int PORT = 18080;

    public static void main(String[] arguments) throws Exception {
        Path archive = Path.of(arguments[1]);
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            ProcessBuilder start = new ProcessBuilder(
                            "java", "-XX:ArchiveClassesAtExit=" + archive, "-jar", arguments[0])
                    .inheritIO();
            start.environment().put("SERVER_PORT", Integer.toString(PORT));
            start.environment().put("SPRING_DATASOURCE_URL", database.getJdbcUrl("postgres", "postgres"));
            start.environment().put("MOVILIZA_MAIL_FROM", "moviliza@corett.org");
            start.environment().put("MOVILIZA_ADMIN_EMAIL", "admin@corett.org");
            start.environment().put("MOVILIZA_ADMIN_PASSWORD", "Only-for-training-2026");
            Process program = start.start();
            try {
                for (String page : PAGES) {
                    open(program, page);
                }
            } finally {
                program.destroy();
            }
            if (!program.waitFor(5, TimeUnit.MINUTES) || !Files.exists(archive)) {
                throw new IllegalStateException("no archive was written");
            }
        }
        System.out.println("Archive of " + Files.size(archive) / 1_000_000 + " MB");
        System.exit(0);
    }

    private static void open(Process program, String page) throws Exception {
        for (int second = 0; second < 180; second++) {
            if (!program.isAlive()) {
                throw new IllegalStateException("the program ended with " + program.exitValue());
            }
            try {
                HttpURLConnection answer = (HttpURLConnection)
                        URI.create("http://127.0.0.1:" + PORT + page).toURL().openConnection();
                answer.setReadTimeout(60_000);
                if (answer.getResponseCode() < 500) {
                    answer.getInputStream().readAllBytes();
                    return;
                }
            } catch (java.io.IOException notYet) {
                // The program is still starting.
            }
            Thread.sleep(1000);
        }
        throw new IllegalStateException(page + " did not answer");
    }
}
