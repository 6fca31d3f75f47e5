package org.corett.moviliza.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.ThreeYears;
import org.corett.moviliza.engine.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long pages take with three years of work behind them, and how much a first visit loads, over HTTP on 127.0.0.1.
 *
 * <p>{@code -Dpages.cases=10000} cases, {@code -Dpages.sessions=200} sessions and 30 history entries a case are written
 * with SQL. Then {@code -Dpages.users=20} people, signed in each, ask for the same page at the same time, {@code
 * -Dpages.requests=20} times each, and read it for {@code -Dpages.pause=1000} milliseconds, more or less, before they ask
 * again; with 0 nobody reads and all ask at once without end, which measures the machine more than the page. {@code
 * -Dpages.only=/,/casos} measures these addresses only.
 */
@CoalitionTest
@Tag("benchmark")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesBenchmark {
    private static final int CASES = Integer.getInteger("pages.cases", 10_000);
    private static final int SESSIONS = Integer.getInteger("pages.sessions", 200);
    private static final int USERS = Integer.getInteger("pages.users", 20);
    private static final int REQUESTS = Integer.getInteger("pages.requests", 20);
    private static final int PAUSE = Integer.getInteger("pages.pause", 1000);
    private static final String ONLY = System.getProperty("pages.only", "");
    private static final int WARM_UPS = 2;
    private static final double TARGET = 100;
    private static final int BYTES = 300 * 1024;
    private static final Pattern LOADED = Pattern.compile(
            "(?:<link[^>]+rel=\"(?:stylesheet|icon)\"[^>]+href|<script[^>]+src|<img[^>]+src)=\"(/[^\"]+)\"");

    /** Every page that is measured, and who asks for it; whoever adds a page adds a line. */
    private static final List<Measured> PAGES = List.of(
            new Measured("/", Askers.EVERYBODY),
            new Measured("/casos", Askers.MEMBERS),
            new Measured("/casos/MR-2025-1000", Askers.MEMBERS),
            new Measured("/casos/MR-2025-1000/documentos", Askers.MEMBERS),
            new Measured("/directorio", Askers.MEMBERS),
            new Measured("/directorio?q=prevencion", Askers.MEMBERS),
            new Measured("/directorio/7", Askers.MEMBERS),
            new Measured("/proyectos", Askers.MEMBERS),
            new Measured("/proyectos?paso=NEGOTIATE&eje=PREVENTION&moneda=USD&minimo=5000", Askers.MEMBERS),
            new Measured("/plenaria", Askers.MEMBERS),
            new Measured("/plenaria/PL-2026-001", Askers.MEMBERS),
            new Measured("/plenaria/acuerdos", Askers.MEMBERS),
            new Measured("/gestion", Askers.LEADERS),
            new Measured("/gestion?eje=PREVENTION&ano=2025", Askers.LEADERS),
            new Measured("/gestion/casos?cifra=CONFIRMED&moneda=USD&eje=PREVENTION", Askers.LEADERS),
            new Measured("/transparencia", Askers.PUBLIC),
            new Measured("/buscar?q=coordinacion", Askers.MEMBERS),
            new Measured("/buscar?q=MR-2025-00&tipo=cases", Askers.MEMBERS),
            new Measured("/buscar?q=delito+frontera&tipo=documents", Askers.MEMBERS),
            new Measured("/consultorias", Askers.MEMBERS),
            new Measured("/consultorias/CONS-2026-01", Askers.MEMBERS),
            new Measured("/consultorias/CONS-2026-01/comparacion", Askers.MEMBERS),
            new Measured("/representantes", Askers.MEMBERS),
            new Measured("/plazos", Askers.SECRETARIAT),
            new Measured("/plazos/feriados", Askers.SECRETARIAT),
            new Measured("/informes", Askers.SECRETARIAT),
            new Measured("/ausencia", Askers.TITULARS),
            new Measured("/correo", Askers.EVERYBODY),
            new Measured("/correo/mios", Askers.EVERYBODY),
            new Measured("/idioma", Askers.EVERYBODY),
            new Measured("/ayuda/delegacion", Askers.EVERYBODY),
            new Measured("/ayuda/tareas", Askers.EVERYBODY),
            new Measured("/entrar", Askers.PUBLIC),
            new Measured("/convocatorias", Askers.PUBLIC),
            new Measured("/autenticidad", Askers.PUBLIC));

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private ThreeYears years;

    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final List<String> said = new ArrayList<>();

    /** A page and those who ask for it. */
    private record Measured(String path, Askers askers) {}

    /** Who asks for a page; each of them as often as it takes to be so many as are wanted. */
    private enum Askers {
        EVERYBODY("presidencia secretaria gerencia comunicacion titular-bz titular-cr titular-sv titular-gt titular-hn"
                + " titular-mx titular-ni titular-pa titular-do suplente-bz suplente-cr suplente-sv suplente-gt"
                + " suplente-hn suplente-mx suplente-ni"),
        MEMBERS("presidencia secretaria titular-bz titular-cr titular-sv titular-gt titular-hn titular-mx titular-ni"
                + " titular-pa titular-do suplente-bz suplente-cr suplente-sv suplente-gt suplente-hn suplente-mx"
                + " suplente-ni suplente-pa suplente-do"),
        TITULARS("titular-bz titular-cr titular-sv titular-gt titular-hn titular-mx titular-ni titular-pa titular-do"),
        LEADERS("presidencia secretaria gerencia"),
        SECRETARIAT("secretaria"),
        PUBLIC("");

        private final List<String> usernames;

        Askers(String usernames) {
            this.usernames = List.of(usernames.split(" "));
        }
    }

    @BeforeAll
    void enter() {
        coalition.startAfresh();
        long start = System.nanoTime();
        years.enter(CASES, SESSIONS);
        said.add(String.format(
                Locale.ROOT,
                "%d cases, %d sessions, %d history entries written in %.0f s",
                CASES,
                SESSIONS,
                CASES * 30,
                (System.nanoTime() - start) / 1e9));
        coalition.turnTo(LocalDate.of(2026, 12, 1));
    }

    @AfterAll
    void forget() {
        years.forget();
        coalition.startAfresh();
    }

    @Test
    void everyPageAnswersInTimeAndIsSmall() {
        ExecutorService people = Executors.newFixedThreadPool(USERS);
        try {
            Map<String, Double> slow = new LinkedHashMap<>();
            Map<String, Integer> large = new LinkedHashMap<>();
            // A program that runs for months has its pages compiled; one that has just started compiles beside them.
            for (int round = 0; round < WARM_UPS; round++) {
                measured().forEach(page -> ask(people, askers(page.askers()), page.path(), 10, 0));
            }
            for (Measured page : measured()) {
                double[] millis = ask(people, askers(page.askers()), page.path(), REQUESTS, PAUSE);
                double p95 = percentile(millis, 95);
                int bytes = firstVisit(page);
                said.add(String.format(
                        Locale.ROOT,
                        "%-75s p50 %6.1f ms  p95 %6.1f ms  slowest %6.1f ms  first visit %4d KB",
                        page.path(),
                        percentile(millis, 50),
                        p95,
                        millis[millis.length - 1],
                        bytes / 1024));
                if (p95 > TARGET) {
                    slow.put(page.path(), p95);
                }
                if (bytes > BYTES) {
                    large.put(page.path(), bytes);
                }
            }
            said.forEach(System.out::println);
            assertThat(slow).as("p95 above %s ms".formatted(TARGET)).isEmpty();
            assertThat(large).as("more than %d bytes".formatted(BYTES)).isEmpty();
        } finally {
            people.shutdownNow();
        }
    }

    private static List<Measured> measured() {
        List<String> only = List.of(ONLY.split(","));
        return PAGES.stream()
                .filter(page -> ONLY.isEmpty() || only.contains(page.path()))
                .toList();
    }

    private List<Visitor> askers(Askers askers) {
        List<Visitor> all = new ArrayList<>();
        for (int number = 0; number < USERS; number++) {
            String username = askers.usernames.get(number % askers.usernames.size());
            all.add(visitors.computeIfAbsent(
                    username + "/" + number / askers.usernames.size(),
                    key -> username.isEmpty() ? Visitor.unknown(port) : Visitor.signedIn(port, username)));
        }
        return all;
    }

    /** What each answer took, sorted; every answer is the page. */
    private static double[] ask(ExecutorService people, List<Visitor> askers, String path, int requests, int pause) {
        List<Future<double[]>> running = new ArrayList<>();
        for (int asker = 0; asker < askers.size(); asker++) {
            Visitor visitor = askers.get(asker);
            int first = pause * asker / askers.size();
            running.add(people.submit(() -> {
                double[] millis = new double[requests];
                // Nobody begins to read at the same moment.
                TimeUnit.MILLISECONDS.sleep(first);
                for (int request = 0; request < requests; request++) {
                    long start = System.nanoTime();
                    HttpResponse<String> answer = visitor.get(path);
                    millis[request] = (System.nanoTime() - start) / 1e6;
                    assertThat(answer.statusCode())
                            .as(path + ": " + answer.body())
                            .isEqualTo(200);
                    TimeUnit.MILLISECONDS.sleep(pause);
                }
                return millis;
            }));
        }
        double[] all = running.stream()
                .flatMapToDouble(each -> Arrays.stream(done(each)))
                .toArray();
        Arrays.sort(all);
        return all;
    }

    private static double[] done(Future<double[]> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** The page with everything that it makes a browser load, uncompressed. */
    private int firstVisit(Measured page) {
        Visitor visitor = askers(page.askers()).get(0);
        String body = visitor.get(page.path()).body();
        return size(body)
                + LOADED.matcher(body)
                        .results()
                        .map(found -> found.group(1))
                        .distinct()
                        .mapToInt(path -> size(visitor.get(path)))
                        .sum();
    }

    private static int size(String body) {
        return body.getBytes(StandardCharsets.UTF_8).length;
    }

    /** A picture is no text: its length is what the server says. */
    private static int size(HttpResponse<String> file) {
        return (int) file.headers().firstValueAsLong("Content-Length").orElseGet(() -> size(file.body()));
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
    }
}
