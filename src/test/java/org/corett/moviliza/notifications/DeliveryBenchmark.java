package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.engine.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * How long {@code -Dmessages=2000} mails take to leave for a mail server on this machine, and what somebody notices of
 * it who completes tasks meanwhile, over HTTP as Tasklist does.
 *
 * <p>They all wait at once. Tasks are completed before, while they leave, and after, so that both kinds meet the same
 * machine; program, database and mail server share it.
 */
@CoalitionTest
@Tag("benchmark")
class DeliveryBenchmark {
    private static final int MESSAGES = Integer.getInteger("messages", 2000);
    /** So many of the tasks without delivery are completed before it, the others after it. */
    private static final int BEFORE = 250;

    private static final int WARM_UP = 200;
    private static final int TASKS = 1500;
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(150);
    private static final double SECONDS_TARGET = 120;
    private static final double SLOWER_TARGET = 1.10;
    private static final String DONOR =
            """
            {"variables": {
              "donorName": {"value": "Agencia de Cooperación del Norte"},
              "donorScope": {"value": "EXTRA_REGIONAL"},
              "contactPerson": {"value": "Ana Ruiz"},
              "contactAddress": {"value": "ana.ruiz@acn.example"},
              "generalObjective": {"value": "Cooperar en prevención."},
              "resourceAreas": {"type": "Json", "value": "[\\"HUMAN_TRAFFICKING\\"]"},
              "contributionModality": {"type": "Json", "value": "[\\"NON_REFUNDABLE_FUNDS\\"]"},
              "hasOwnFormats": {"value": "NO"}
            }}""";

    private static final GreenMail SERVER = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Delivery delivery;

    @Autowired
    private MailMessages messages;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    private final Deque<String> open = new ArrayDeque<>();
    private final List<Double> with = new ArrayList<>();
    private final List<Double> without = new ArrayList<>();
    private Visitor secretariat;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void twoThousandMailsLeaveInTwoMinutesAndNobodyNotices() {
        coalition.startAfresh();
        holdDelivery();
        for (int i = 0; i < TASKS; i++) {
            coalition.as("titular-gt").start("mobilizationCycle", tip());
        }
        tasks.createTaskQuery().taskDefinitionKey("completeDonorForm").unlimitedList().stream()
                .map(Task::getId)
                .forEach(open::add);
        String html = mailbox.mailsOf("MR-" + coalition.today().getYear() + "-001")
                .get(0)
                .html();
        secretariat = Visitor.signedIn(port, "secretaria");
        complete(WARM_UP, new ArrayList<>());
        database.sql("delete from mail_message").update();

        complete(BEFORE, without);
        database.sql("delete from mail_message").update();
        write(html, MESSAGES);
        long start = System.nanoTime();
        letGo();
        int completed = completeWhile(this::stillWaiting, with);
        double seconds = (System.nanoTime() - start) / 1e9;
        assertThat(database.sql("select count(*) from mail_message where state = 'SENT' and code = 'storm'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MESSAGES);
        database.sql("delete from mail_message where state = 'WAITING'").update();
        holdDelivery();
        int before = SERVER.getReceivedMessages().length;
        complete(Math.max(1, completed - BEFORE), without);
        assertThat(SERVER.getReceivedMessages()).hasSize(before);
        double slower = percentile(with, 50) / percentile(without, 50);
        System.out.printf(
                Locale.ROOT,
                "%d mails left in %.1f s, beside those of the completed tasks%n"
                        + "completing a task with delivery    p50 %6.1f ms  p95 %6.1f ms (%d)%n"
                        + "completing a task without delivery p50 %6.1f ms  p95 %6.1f ms (%d), ratio of p50 %.2f%n",
                MESSAGES,
                seconds,
                percentile(with, 50),
                percentile(with, 95),
                with.size(),
                percentile(without, 50),
                percentile(without, 95),
                without.size(),
                slower);
        assertThat(seconds).isLessThanOrEqualTo(SECONDS_TARGET);
        assertThat(slower).isLessThanOrEqualTo(SLOWER_TARGET);
    }

    private boolean stillWaiting() {
        return database.sql("select exists (select 1 from mail_message where state = 'WAITING' and code = 'storm')")
                .query(Boolean.class)
                .single();
    }

    private void write(String html, int mails) {
        database.sql(
                        """
                        insert into mail_message (message_id, recipient, username, groups, language, code, case_number,
                            subject, text, html, created_at, state)
                        select '<' || gen_random_uuid() || '@corett.example>', 'reader' || n % 50 || '@corett.example',
                            'secretaria', '{technical-secretariat}', 'ES', 'storm', 'MR-2026-999',
                            'MR-2026-999: Novedades', 'Novedades', :html, now(), 'WAITING'
                        from generate_series(1, :mails) n""")
                .param("html", html)
                .param("mails", mails)
                .update();
    }

    /** As if it were asked already: nobody else asks it then. */
    private void holdDelivery() {
        await().until(() -> {
            asked().set(true);
            return !(boolean) ReflectionTestUtils.getField(delivery, "underway");
        });
    }

    private void letGo() {
        asked().set(false);
        delivery.soon();
    }

    private AtomicBoolean asked() {
        return (AtomicBoolean) ReflectionTestUtils.getField(delivery, "asked");
    }

    private int completeWhile(BooleanSupplier goesOn, List<Double> millis) {
        int completed = 0;
        while (goesOn.getAsBoolean()) {
            complete(1, millis);
            completed++;
        }
        return completed;
    }

    /** At a steady pace, so that the machine is as busy with us in both kinds of rounds. */
    private void complete(int many, List<Double> millis) {
        for (int i = 0; i < many; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer =
                    secretariat.post(Visitor.API + "/task/" + open.remove() + "/submit-form", DONOR);
            millis.add((System.nanoTime() - start) / 1e6);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
            LockSupport.parkNanos(Math.max(0, start + PACE - System.nanoTime()));
        }
    }

    private static double percentile(List<Double> millis, int percent) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[(int) Math.ceil(sorted.length * percent / 100.0) - 1];
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
