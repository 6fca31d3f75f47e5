package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The real program, in a process of its own, is killed with SIGKILL again and again while people start cases and mail
 * leaves for a mail server: {@code -Dkills=50} at random moments, {@code -Dmessages=2000} or a few more. The server comes
 * late, so that hundreds of mails wait at every kill.
 *
 * <p>Each case that was started, by what the engine has kept of it, must have told its four readers; each life of the
 * program may repeat the one mail that was in flight when it ended, under the same Message-ID. {@code -Dseed} repeats a
 * run's moments.
 */
@Tag("benchmark")
class DeliveryKillStorm {
    private static final int KILLS = Integer.getInteger("kills", 50);
    private static final int MESSAGES = Integer.getInteger("messages", 2000);
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    /** From its first mail, in milliseconds. */
    private static final int LONGEST_LIFE = 2000;
    /** Of the cases, so many in a hundred before there is a server to take their mail. */
    private static final int UP_FRONT = 60;

    private static final Set<String> READERS = Set.of(
            "presidencia@corett.example",
            "secretaria@corett.example",
            "suplente-gt@corett.example",
            "titular-gt@corett.example");

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private final AtomicInteger started = new AtomicInteger();

    /** Message-IDs in the order of the lives in which the server took them. */
    private final List<List<String>> takenByLife = new ArrayList<>();

    private final Map<String, Integer> taken = new HashMap<>();
    /** How many mails waited at each kill. */
    private final List<Long> waitingAtKill = new ArrayList<>();

    @Test
    void nothingIsLostAndAKillRepeatsAtMostTheMailInFlight() throws Exception {
        // The server's threads are surprised by each kill.
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
        long start = System.nanoTime();
        GreenMail mailServer = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            JdbcClient database = JdbcClient.create(postgres.getPostgresDatabase());
            try (Program program = Program.start(folder, settings(postgres, mailServer))) {
                program.quicken();
                int cases = MESSAGES / READERS.size();
                int first = cases * UP_FRONT / 100;
                startCases(program, first).join();
                mailServer.start();
                for (int kill = 1; kill <= KILLS; kill++) {
                    Thread people = startCases(program, first + (cases - first) * kill / KILLS);
                    int before = mailServer.getReceivedMessages().length;
                    await().atMost(Duration.ofSeconds(30))
                            .pollInterval(Duration.ofMillis(20))
                            .until(() -> mailServer.getReceivedMessages().length > before);
                    assertThat(program.endsWithin(Duration.ofMillis(random.nextInt(LONGEST_LIFE))))
                            .as("the program ends by itself")
                            .isFalse();
                    waitingAtKill.add(waiting(database));
                    program.kill();
                    people.join();
                    count(mailServer);
                    program.restart();
                }
                startCases(program, cases).join();
                await().atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(500))
                        .until(() -> waiting(database) == 0);
                count(mailServer);
            }
            judge(database, mailServer, Duration.ofNanos(System.nanoTime() - start));
        } finally {
            mailServer.stop();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private Map<String, String> settings(EmbeddedPostgres postgres, GreenMail mailServer) {
        return Map.of(
                "SPRING_DATASOURCE_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "SPRING_DATASOURCE_USERNAME", "postgres",
                "SPRING_DATASOURCE_PASSWORD", "postgres",
                "SPRING_MAIL_HOST", "127.0.0.1",
                "SPRING_MAIL_PORT",
                        String.valueOf(mailServer.getSmtp().getServerSetup().getPort()),
                "MOVILIZA_ADMIN_PASSWORD", "Moviliza-2026",
                "MOVILIZA_DEMO", "true");
    }

    /** Somebody reports sources until there are so many cases or the program is gone. */
    private Thread startCases(Program program, int cases) {
        AtomicBoolean gone = new AtomicBoolean();
        Thread people = new Thread(() -> {
            while (!gone.get() && started.get() < cases) {
                try {
                    program.startCase("titular-gt", "mobilizationCycle", tip());
                    started.incrementAndGet();
                } catch (RuntimeException e) {
                    // Killed in the middle of it; whether the case is there, the database knows.
                    gone.set(true);
                }
            }
        });
        people.start();
        return people;
    }

    /** Once the server has read what was still in the wire. */
    private void count(GreenMail mailServer) throws MessagingException {
        AtomicInteger before = new AtomicInteger(-1);
        await().pollInterval(Duration.ofMillis(100)).until(() -> {
            int now = mailServer.getReceivedMessages().length;
            return before.getAndSet(now) == now;
        });
        Map<String, Integer> now = new HashMap<>();
        for (MimeMessage message : mailServer.getReceivedMessages()) {
            now.merge(message.getMessageID(), 1, Integer::sum);
        }
        List<String> news = new ArrayList<>();
        now.forEach((id, copies) -> {
            for (int more = taken.getOrDefault(id, 0); more < copies; more++) {
                news.add(id);
            }
        });
        taken.putAll(now);
        takenByLife.add(news);
    }

    private void judge(JdbcClient database, GreenMail mailServer, Duration time) throws MessagingException {
        Set<String> written = database.sql("select message_id from mail_message")
                .query(String.class)
                .set();
        Set<String> lost = new TreeSet<>(written);
        lost.removeAll(taken.keySet());
        Set<String> unknown = new TreeSet<>(taken.keySet());
        unknown.removeAll(written);
        int copies = taken.values().stream().mapToInt(count -> count - 1).sum();
        System.out.printf(
                Locale.ROOT,
                "%d kills, of which %d found mail waiting (%d at least), %d cases, %d mails written, %d taken by the server: %d lost, %d of a case that is not there,"
                        + " %d repeated with their Message-ID; %d s, seed %d%n",
                KILLS,
                waitingAtKill.stream().filter(waiting -> waiting > 0).count(),
                waitingAtKill.stream().mapToLong(Long::longValue).min().orElse(0),
                cases(database).size(),
                written.size(),
                taken.values().stream().mapToInt(Integer::intValue).sum(),
                lost.size(),
                unknown.size(),
                copies,
                time.toSeconds(),
                SEED);
        assertThat(written.size()).isGreaterThanOrEqualTo(MESSAGES);
        assertThat(waitingAtKill).as("waiting at each kill").hasSize(KILLS).allMatch(waiting -> waiting > 0);
        assertThat(lost).isEmpty();
        assertThat(unknown).isEmpty();
        Map<String, Set<String>> told = toldByCase(mailServer);
        assertThat(cases(database))
                .allSatisfy(number -> assertThat(told.get(number)).isEqualTo(READERS));
        Set<String> seen = new HashSet<>();
        for (List<String> life : takenByLife) {
            long again = life.stream().filter(seen::contains).count();
            assertThat(again).as("repeated after one kill").isLessThanOrEqualTo(1);
            assertThat(life).doesNotHaveDuplicates();
            seen.addAll(life);
        }
        assertThat(copies).isLessThanOrEqualTo(KILLS);
    }

    private static Set<String> cases(JdbcClient database) {
        return database.sql("select business_key_ from act_hi_procinst where proc_def_key_ = 'mobilizationCycle'")
                .query(String.class)
                .set();
    }

    private static long waiting(JdbcClient database) {
        return database.sql("select count(*) from mail_message where state <> 'SENT'")
                .query(Long.class)
                .single();
    }

    /** Who was told of each case, by the subject that begins with its number. */
    private static Map<String, Set<String>> toldByCase(GreenMail mailServer) throws MessagingException {
        Map<String, Set<String>> told = new HashMap<>();
        for (MimeMessage message : mailServer.getReceivedMessages()) {
            for (Address reader : message.getAllRecipients()) {
                told.computeIfAbsent(message.getSubject().replaceFirst(":.*", ""), none -> new TreeSet<>())
                        .add(reader.toString().toLowerCase(Language.EN.locale()));
            }
        }
        return told;
    }

    private static Map<String, Object> tip() {
        return Map.of(
                "sourceName",
                "Agencia de Cooperación del Norte",
                "sourceKind",
                "COOPERATION_AGENCY",
                "resourceTypes",
                List.of("FINANCIAL"),
                "strategicAxis",
                "PREVENTION",
                "match",
                "Financia campañas de prevención.");
    }
}
