package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.corett.moviliza.notifications.MailScene.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.engine.CaseIncidents;
import org.corett.moviliza.engine.RoleLost;
import org.corett.moviliza.notifications.MoodyServer.Mood;
import org.corett.moviliza.notifications.MoodyServer.Taken;
import org.corett.moviliza.shared.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations with a mail server that refuses, is silent, hangs up or is away: the rest arrives, and nobody twice. */
@CoalitionTest
class MailTroubleTest implements SendsMail {
    private final MoodyServer server = new MoodyServer(PORT);

    @Autowired
    private MailScene scene;

    @Autowired
    private Delivery delivery;

    @Autowired
    private MailServer mailServer;

    @Autowired
    private KeptLetters kept;

    @Autowired
    private AwaitedTasks tasks;

    @Autowired
    private CaseIncidents incidents;

    @Autowired
    private Withdrawals withdrawals;

    @Autowired
    private MailSettings settings;

    @Autowired
    private JavaMailSenderImpl sender;

    @Autowired
    private MailMessages messages;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MeterRegistry measures;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void startAfresh() throws IOException {
        scene.startAfresh();
        server.open();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void manyMailsLeaveOverOneConnection() {
        scene.offerToAllCountries();

        server.awaitTaken(18);
        assertThat(server.connections()).isEqualTo(1);
        everybodyOnce();
    }

    @Test
    void whoIsRefusedHoldsUpNobodyAndIsServedLater() {
        server.refuse("titular-gt@corett.example");
        scene.offerToAllCountries();

        server.awaitTaken(17);
        await().until(() -> messages.count(MailMessage.State.SENT), sent -> sent == 17);
        assertThat(scene.state("titular-gt")).isEqualTo("WAITING");
        assertThat(database.sql("select last_error from mail_message where username = 'titular-gt'")
                        .query(String.class)
                        .single())
                .contains("550", "no such mailbox");

        server.forgive();
        scene.later(Duration.ofMinutes(2));
        server.awaitTaken(18);
        everybodyOnce();
    }

    @Test
    void aServerThatHangsUpInTheMiddleGetsTheRestLater() {
        server.after(5, Mood.HANGS_UP_IN_THE_MAIL);
        scene.offerToAllCountries();

        await().until(() -> scene.attempts() > 0);
        delivery.soon();
        server.awaitTaken(17);
        scene.later(Duration.ofMinutes(2));
        server.awaitTaken(18);
        everybodyOnce();
    }

    @Test
    void aMailThatWasTakenWithoutAWordIsRepeatedUnderItsMessageId() {
        server.after(5, Mood.HANGS_UP_AFTER_TAKING);
        scene.offerToAllCountries();

        await().until(() -> scene.attempts() > 0);
        scene.later(Duration.ofMinutes(2));
        server.awaitTaken(19);
        await().until(() -> messages.count(MailMessage.State.SENT), sent -> sent == 18);
        assertThat(server.taken()).hasSize(19);
        Map<String, Long> copies =
                server.taken().stream().collect(Collectors.groupingBy(Taken::messageId, Collectors.counting()));
        assertThat(copies).hasSize(18);
        assertThat(copies.values()).containsOnlyOnce(2L);
    }

    @Test
    void aServerThatSaysNothingHoldsUpNobodysWork() {
        Properties network = sender.getJavaMailProperties();
        Object patience = network.put("mail.smtp.timeout", "6000");
        try {
            server.after(3, Mood.SILENT_AT_RECIPIENT);
            scene.offerToAllCountries();
            await().until(server::silent);
            // Much longer than this it would be if anybody waited for the server.
            assertTimeout(Duration.ofSeconds(3), () -> scene.offer("second", "presidency"));
            assertThat(scene.attempts()).as("the server is still silent").isZero();

            await().atMost(Duration.ofSeconds(20)).until(() -> scene.attempts() > 0);
            scene.later(Duration.ofMinutes(2));
            server.awaitTaken(19);
            assertThat(server.taken()).extracting(Taken::messageId).doesNotHaveDuplicates();
        } finally {
            network.put("mail.smtp.timeout", patience);
        }
    }

    @Test
    void aServerThatIsSlowToSayThatItHasAMailGetsItOnceAndHoldsUpNobodyWhoLeaves() {
        server.after(0, Mood.ANSWERS_LATE);
        scene.offer("slow", "presidency");
        server.awaitTaken(1);

        transaction.executeWithoutResult(
                status -> events.publishEvent(new RoleLost("presidencia", Set.of("slow"), true)));
        assertThat(scene.state("presidencia")).as("it is just leaving").isEqualTo("WAITING");
        server.sayTaken();

        await().until(() -> scene.state("presidencia"), "SENT"::equals);
        assertThat(server.taken()).hasSize(1);
        assertThat(scene.tries()).isEqualTo(1);
    }

    @Test
    void anErrorEndsOneRoundAndNotAllMail() throws InterruptedException {
        AtomicInteger rounds = new AtomicInteger();
        Attempt failsOnce = new Attempt(messages, kept, tasks, incidents, clock, measures) {
            @Override
            Outcome make(MailMessage mail, MailServer.Conversation conversation) {
                if (rounds.incrementAndGet() == 1) {
                    throw new NoClassDefFoundError("a class that a full disk has cut off");
                }
                return super.make(mail, conversation);
            }
        };
        Delivery another =
                new Delivery(messages, mailServer, failsOnce, withdrawals, transaction, settings, clock, measures);
        messages.add(MailScene.letterTo("presidencia", "presidency", MailMessage.State.WAITING));
        another.soon();
        await().until(() -> rounds.get() == 1);
        another.soon();
        await().until(() -> scene.state("presidencia"), "SENT"::equals);
        another.destroy();
    }

    @Test
    void whoIsRefusedForGoodIsTriedThreeTimes() {
        server.refuse("presidencia@corett.example");
        scene.offer("refused", "presidency");
        for (int tries = 1; tries < 3; tries++) {
            int wanted = tries;
            await().until(() -> scene.tries() == wanted);
            scene.later(Duration.ofMinutes(20));
        }
        await().until(() -> scene.state("presidencia"), "FAILED"::equals);
        assertThat(scene.tries()).isEqualTo(3);
    }

    @Test
    void whoIsRefusedForNowIsTriedForADay() {
        server.answer("presidencia@corett.example", "450 4.2.0 greylisted");
        scene.offer("later", "presidency");
        for (int tries = 1; tries < 5; tries++) {
            int wanted = tries;
            await().until(() -> scene.tries() == wanted);
            scene.later(Duration.ofMinutes(61));
        }
        await().until(() -> scene.tries() == 5);
        assertThat(scene.state("presidencia")).isEqualTo("WAITING");
        assertThat(outcomes()).containsOnly("REFUSED");
    }

    @Test
    void aServerThatClosesForEverybodyEndsTheRound() {
        server.after(2, Mood.CLOSES_AT_RECIPIENT);
        scene.offerToAllCountries();
        await().until(() -> scene.attempts() > 0);
        assertThat(outcomes()).contains("UNREACHED").doesNotContain("REFUSED");
        scene.later(Duration.ofMinutes(2));
        server.awaitTaken(18);
        everybodyOnce();
    }

    @Test
    void whoHasLeftGetsNothingThatWasWrittenWhileSheDid() {
        messages.add(MailScene.letterTo("titular-gt", "presidency", MailMessage.State.WAITING));
        delivery.soon();

        await().until(() -> scene.state("titular-gt"), "WITHDRAWN"::equals);
        assertThat(server.taken()).isEmpty();
        assertThat(scene.tries()).isZero();
    }

    @Test
    void aServerThatStopsForAnHourGetsEverythingWhenItIsBack() throws IOException {
        server.refuse("titular-gt@corett.example");
        scene.offerToAllCountries();
        server.awaitTaken(17);
        server.close();
        int before = scene.tries();
        scene.offer("second", "presidency", "technical-secretariat");
        await().until(() -> scene.tries() > before);
        for (int minutes = 0; minutes < 60; minutes += 10) {
            int soFar = scene.tries();
            scene.later(Duration.ofMinutes(10));
            await().until(() -> scene.tries() > soFar);
        }
        assertThat(messages.count(MailMessage.State.WAITING)).isEqualTo(3);
        assertThat(measures.get("moviliza.mail.waiting").gauge().value()).isEqualTo(3);

        server.forgive();
        server.open();
        scene.later(Duration.ofHours(2));
        server.awaitTaken(20);
        assertThat(server.taken()).extracting(Taken::messageId).doesNotHaveDuplicates();
        await().until(() -> messages.count(MailMessage.State.SENT), sent -> sent == 20);
    }

    private void everybodyOnce() {
        await().until(() -> messages.count(MailMessage.State.SENT), sent -> sent == 18);
        assertThat(server.taken()).extracting(Taken::recipient).doesNotHaveDuplicates();
        assertThat(server.taken()).hasSize(18);
    }

    private List<String> outcomes() {
        return database.sql("select outcome from mail_attempt where outcome <> 'SENT'")
                .query(String.class)
                .list();
    }
}
