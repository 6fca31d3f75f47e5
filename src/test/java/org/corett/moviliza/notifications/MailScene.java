package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.engine.TaskOffered;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.MovableClock;
import org.corett.moviliza.shared.Worded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails that are to leave, and what has become of them. */
@Component
class MailScene {
    static final String CASE = "MR-2026-001";

    private final Coalition coalition;
    private final Mailbox mailbox;
    private final Delivery delivery;
    private final MovableClock clock;
    private final RuntimeService runtime;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    MailScene(
            Coalition coalition,
            Mailbox mailbox,
            Delivery delivery,
            MovableClock clock,
            RuntimeService runtime,
            JdbcClient database,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.coalition = coalition;
        this.mailbox = mailbox;
        this.delivery = delivery;
        this.clock = clock;
        this.runtime = runtime;
        this.database = database;
        this.transaction = transaction;
        this.events = events;
    }

    /** Waits no longer than it must: a mail leaves in less than the tenth of a second between two looks otherwise. */
    static ConditionFactory await() {
        return Awaitility.with().pollInterval(Duration.ofMillis(10)).await();
    }

    /** No mail is left; the clock goes on at 22 January 2026. */
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 1, 22));
    }

    /** A cycle whose donor form waits for the Secretariat. */
    String reported() {
        return coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
    }

    /** To each delegate one mail. */
    void offerToAllCountries() {
        transaction.executeWithoutResult(status ->
                Arrays.stream(CountryCode.values()).forEach(country -> offer("t-" + country, country.group())));
    }

    void offer(String taskId, String... groups) {
        events.publishEvent(new TaskOffered(
                taskId,
                "mobilizationCycle",
                "validateDonor",
                Worded.asWritten("Validar la ficha"),
                CASE,
                List.of(groups),
                Instant.parse("2026-01-29T05:59:00Z")));
    }

    static MailMessage letterTo(String username, String group, MailMessage.State state) {
        return MailMessage.written(
                "<" + UUID.randomUUID() + "@corett.example>",
                new MailMessage.Addressee(username + "@corett.example", username, Set.of(group)),
                new MailMessage.Cause("notice", CASE),
                MailMessage.Secret.NONE,
                new Letter(Language.ES, "Novedades", "Novedades", List.of(), List.of(), List.of(), "", "", ""),
                "<p>Novedades</p>",
                null,
                Instant.now(),
                state);
    }

    /** The clock goes on by so much, and what then is due leaves. */
    void later(Duration time) {
        clock.moveTo(clock.instant().plus(time));
        delivery.soon();
    }

    /** Hours go by until nobody tries any more to send the mail. */
    void giveUp(long mail) {
        for (int hours = 0; hours < 30; hours++) {
            int tries = hours + 1;
            await().until(() -> attemptsOf(mail) >= tries || stateOf(mail).equals("FAILED"));
            if (stateOf(mail).equals("FAILED")) {
                return;
            }
            later(Duration.ofMinutes(61));
        }
        throw new AssertionError("not given up: " + stateOf(mail));
    }

    /** The one incident that there is: it is the case's. */
    Incident onlyIncident(String number) {
        List<Incident> incidents = runtime.createIncidentQuery().list();
        assertThat(incidents).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(incidents.get(0).getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(number);
        return incidents.get(0);
    }

    /** What has become of the person's first mail about the case. */
    String state(String username) {
        return mailbox.mailsOf(CASE).stream()
                .filter(mail -> mail.to().equals(username))
                .findFirst()
                .orElseThrow()
                .state();
    }

    String stateOf(long mail) {
        return database.sql("select state from mail_message where id = ?")
                .param(mail)
                .query(String.class)
                .single();
    }

    /** How often it was tried to send anything. */
    int tries() {
        return database.sql("select count(*) from mail_attempt")
                .query(Integer.class)
                .single();
    }

    /** How often it was tried in vain to send what still waits, at most. */
    int attempts() {
        return database.sql("select coalesce(max(attempts), 0) from mail_message where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    private int attemptsOf(long mail) {
        return database.sql("select attempts from mail_message where id = ?")
                .param(mail)
                .query(Integer.class)
                .single();
    }
}
