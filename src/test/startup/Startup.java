import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * Starts each program again and again, in turn, and prints how long each takes to its first page, and how much of the
 * processors' time, which others' load on the machine disturbs less.
 */
class Startup {
    private static final int PORT = 18081;

    private final EmbeddedPostgres database;

    private Startup(EmbeddedPostgres database) {
        this.database = database;
    }

    /** A program: its database, the page that counts, and its command line. */
    record Program(String name, String schema, String page, List<String> command) {}

    /** One start, in milliseconds. */
    record Run(long elapsed, long processor) {}

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        String plain = Path.of(arguments[2]).toString();
        List<Program> programs = List.of(
                new Program("bare", "bare", "/camunda/app/tasklist/default/", List.of("-jar", arguments[1])),
                new Program("plain jar", "moviliza", "/entrar", List.of("-jar", plain)),
                new Program(
                        "image",
                        "moviliza",
                        "/entrar",
                        List.of(
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:SharedArchiveFile=" + arguments[4],
                                "-jar",
                                arguments[3])));
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        try (EmbeddedPostgres database = EmbeddedPostgres.start()) {
            try (var connection = database.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database bare");
                statement.execute("create database moviliza");
            }
            Startup startup = new Startup(database);
            // The first run makes the tables and does not count.
            for (Program program : programs) {
                startup.time(program);
            }
            for (int round = 1; round <= rounds; round++) {
                for (Program program : programs) {
                    runs.computeIfAbsent(program.name(), name -> new ArrayList<>()).add(startup.time(program));
                }
            }
        }
        print("to the first page", runs, Run::elapsed);
        print("processor time", runs, Run::processor);
        System.exit(0);
    }

    private static void print(String what, Map<String, List<Run>> runs, ToLongFunction<Run> measure) {
        System.out.println(what);
        long bare = median(runs.get("bare"), measure);
        runs.forEach((name, list) -> System.out.printf(
                "  %-10s median %6d ms  ratio %.2f  runs %s%n",
                name,
                median(list, measure),
                (double) median(list, measure) / bare,
                list.stream().map(run -> Long.toString(measure.applyAsLong(run))).toList()));
    }

    private Run time(Program program) throws Exception {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(program.command());
        ProcessBuilder start = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        start.environment().put("SERVER_PORT", Integer.toString(PORT));
        start.environment().put("SPRING_DATASOURCE_URL", database.getJdbcUrl("postgres", program.schema()));
        start.environment().put("MOVILIZA_MAIL_FROM", "moviliza@corett.org");
        start.environment().put("MOVILIZA_ADMIN_EMAIL", "admin@corett.org");
        start.environment().put("MOVILIZA_ADMIN_PASSWORD", "Only-for-measuring-2026");
        long begin = System.nanoTime();
        Process process = start.start();
        try {
            while (!answers(program.page())) {
                if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(3)) {
                    throw new IllegalStateException(program.name() + " did not start");
                }
                Thread.sleep(15);
            }
            long elapsed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            return new Run(elapsed, process.info().totalCpuDuration().orElseThrow().toMillis());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static boolean answers(String page) {
        try {
            HttpURLConnection answer = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + PORT + page).toURL().openConnection();
            return answer.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static long median(List<Run> runs, ToLongFunction<Run> measure) {
        long[] sorted = runs.stream().mapToLong(measure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
