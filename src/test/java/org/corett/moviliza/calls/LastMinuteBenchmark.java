package org.corett.moviliza.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A thousand applicants within the last minute before the close, over HTTP on 127.0.0.1: each writes her data, sends a
 * file of 200 KB and submits; some come too late.
 *
 * <p>Their links were sent before. {@code -Dapplicants=1000} of them, spread evenly over 61 seconds of which the last
 * lies after the close.
 */
@CoalitionTest
@Tag("benchmark")
class LastMinuteBenchmark {
    private static final int APPLICANTS = Integer.getInteger("applicants", 1000);
    private static final int WARM_UP = 400;
    private static final int AT_ONCE = 64;
    private static final int FILE = 200 * 1024;
    private static final double TARGET = 1000;
    private static final Duration BEFORE = Duration.ofSeconds(60);
    private static final Duration ALTOGETHER = Duration.ofSeconds(61);

    @LocalServerPort
    private int port;

    @Autowired
    private Scene scene;

    @Autowired
    private Calls calls;

    @Autowired
    private Offers offers;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationLinks links;

    @Autowired
    private JdbcClient database;

    private final Queue<Double> submissions = new ConcurrentLinkedQueue<>();
    private final Queue<Double> uploads = new ConcurrentLinkedQueue<>();
    private final Queue<Double> data = new ConcurrentLinkedQueue<>();

    /** What became of one of them. */
    private record Outcome(String address, boolean received) {}

    @Test
    void noneIsLostAndNoneIsAdmittedAfterTheClose() throws Exception {
        Call call = scene.firstCall();
        byte[] file = Documents.pdf("Propuesta", FILE);
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        List<Applicant> applicants = new ArrayList<>();
        for (int i = 0; i < APPLICANTS; i++) {
            String address = "a" + i + "@ejemplo.example";
            applications.sendLink(call, address, Language.ES);
            String link = links.issue(Scene.HIRING, application(address), Language.ES);
            applicants.add(new Applicant(port, address).with("http://localhost" + link));
        }
        // A program that has been running for a while, as one has that took applications for two weeks.
        for (Applicant early : applicants.subList(0, WARM_UP)) {
            apply(early, file);
            early.post(early.page("/documentos/quitar"), Map.of("sha256", sha256));
            early.withdraw();
        }
        submissions.clear();
        uploads.clear();
        data.clear();

        scene.before(call, BEFORE);
        double before = processor();
        long start = System.nanoTime();
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<Outcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < APPLICANTS; i++) {
            Applicant applicant = applicants.get(i);
            long at = start + ALTOGETHER.toNanos() * i / APPLICANTS;
            while (System.nanoTime() < at) {
                TimeUnit.NANOSECONDS.sleep(Math.min(at - System.nanoTime(), 1_000_000));
            }
            outcomes.add(people.submit(() -> apply(applicant, file)));
        }
        List<String> received = new ArrayList<>();
        for (Future<Outcome> outcome : outcomes) {
            if (outcome.get().received()) {
                received.add(outcome.get().address());
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        people.shutdown();
        scene.closes(call);
        calls.open(call);
        List<Offer> opened = offers.of(calls.latest(Scene.HIRING));

        System.out.printf(
                Locale.ROOT,
                "%d applicants in %.1f s (%.1f s of processor without the database): %d received, %d too late, %d opened%n",
                APPLICANTS,
                seconds,
                processor() - before,
                received.size(),
                APPLICANTS - received.size(),
                opened.size());
        double p95 = said("submission", submissions);
        said("data", data);
        said("file of 200 KB", uploads);
        assertThat(opened).extracting(Offer::email).containsExactlyInAnyOrderElementsOf(received);
        assertThat(opened).allSatisfy(offer -> {
            assertThat(offer.submittedAt()).isBefore(call.closesAt());
            assertThat(offer.files()).hasSize(1);
        });
        assertThat(received.size()).isBetween(APPLICANTS / 2, APPLICANTS);
        assertThat(p95).isLessThan(TARGET);
    }

    private long application(String address) {
        return database.sql("select id from application where email = ?")
                .param(address)
                .query(Long.class)
                .single();
    }

    private Outcome apply(Applicant applicant, byte[] file) throws Exception {
        applicant.get(applicant.page("/datos"));
        String written = location(timed(data, () -> applicant.write(Applicant.data(applicant.address()))));
        String sent = location(timed(uploads, () -> applicant.upload("PROPOSAL", "propuesta.pdf", file)));
        String answer = location(timed(submissions, applicant::submit));
        assertThat(List.of(written, sent, answer))
                .allSatisfy(location -> assertThat(location).matches(".*(/documentos|agregado=1|recibida=1|tarde=1)"));
        return new Outcome(applicant.address(), answer.endsWith("recibida=1"));
    }

    /** Seconds that the program and its visitors, who are in one process here, have kept a processor busy. */
    private static double processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }

    private static HttpResponse<String> timed(Queue<Double> millis, Callable<HttpResponse<String>> request)
            throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> answer = request.call();
        millis.add((System.nanoTime() - start) / 1e6);
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseGet(() -> answer.statusCode() + " " + answer.body());
    }

    private static double said(String what, Queue<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double p95 = sorted[(int) Math.ceil(sorted.length * 0.95) - 1];
        System.out.printf(
                Locale.ROOT,
                "%-16s p50 %7.1f ms  p95 %7.1f ms  slowest %7.1f ms%n",
                what,
                sorted[sorted.length / 2],
                p95,
                sorted[sorted.length - 1]);
        return p95;
    }
}
