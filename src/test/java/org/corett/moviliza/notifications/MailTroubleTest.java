package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.microsoft.playwright.Page;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Mailbox.Mail;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.engine.CaseIncidents;
import org.corett.moviliza.engine.RoleLost;
import org.corett.moviliza.engine.TaskOffered;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.notifications.MoodyServer.Mood;
import org.corett.moviliza.notifications.MoodyServer.Taken;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LinkNotice;
import org.corett.moviliza.shared.MovableClock;
import org.corett.moviliza.shared.Worded;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations with a mail server that refuses, is silent, hangs up or is away: the rest arrives, and nobody twice. */
@CoalitionTest
class MailTroubleTest {
    private static final String CASE = "MR-2026-001";
    private static final MoodyServer SERVER = server();

    @LocalServerPort
    private int port;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Delivery delivery;

    @Autowired
    private MailServer server;

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
    private MailMessages messages;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MeterRegistry measures;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", SERVER::port);
        settings.add("spring.mail.properties[mail.smtp.timeout]", () -> 1500);
        settings.add("moviliza.mail.per-second", () -> 1000);
    }

    @BeforeEach
    void startAfresh() throws IOException {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 1, 22));
        SERVER.openAfresh();
    }

    @AfterEach
    void stop() throws IOException {
        SERVER.close();
    }

    @Test
    void manyMailsLeaveOverOneConnection() {
        offerToAllCountries();

        arrive(18);
        assertThat(SERVER.connections()).isEqualTo(1);
        everybodyOnce();
    }

    @Test
    void whoIsRefusedHoldsUpNobodyAndIsServedLater() {
        SERVER.refuse("titular-gt@corett.example");
        offerToAllCountries();

        arrive(17);
        await().until(() -> messages.count(MailMessage.State.SENT), sent -> sent == 17);
        assertThat(state("titular-gt")).isEqualTo("WAITING");
        assertThat(database.sql("select last_error from mail_message where username = 'titular-gt'")
                        .query(String.class)
                        .single())
                .contains("550", "no such mailbox");

        SERVER.forgive();
        later(Duration.ofMinutes(2));
        arrive(18);
        everybodyOnce();
    }

    @Test
    void aServerThatHangsUpInTheMiddleGetsTheRestLater() {
        SERVER.after(5, Mood.HANGS_UP_IN_THE_MAIL);
        offerToAllCountries();

        await().until(() -> attempts() > 0);
        delivery.soon();
        arrive(17);
        later(Duration.ofMinutes(2));
        arrive(18);
        everybodyOnce();
    }

    @Test
    void aMailThatWasTakenWithoutAWordIsRepeatedUnderItsMessageId() {
        SERVER.after(5, Mood.HANGS_UP_AFTER_TAKING);
        offerToAllCountries();

        await().until(() -> attempts() > 0);
        later(Duration.ofMinutes(2));
        arrive(19);
        await().until(() -> messages.count(MailMessage.State.SENT), sent -> sent == 18);
        assertThat(SERVER.taken()).hasSize(19);
        Map<String, Long> copies =
                SERVER.taken().stream().collect(Collectors.groupingBy(Taken::messageId, Collectors.counting()));
        assertThat(copies).hasSize(18);
        assertThat(copies.values()).containsOnlyOnce(2L);
    }

    @Test
    void aServerThatSaysNothingHoldsUpNobodysWork() {
        SERVER.after(3, Mood.SILENT_AT_RECIPIENT);
        offerToAllCountries();
        await().until(SERVER::silent);
        // Much longer than this it would be if anybody waited for the server.
        assertTimeout(Duration.ofMillis(700), () -> offer("second", "presidency"));
        assertThat(attempts()).as("the server is still silent").isZero();

        await().atMost(Duration.ofSeconds(5)).until(() -> attempts() > 0);
        later(Duration.ofMinutes(2));
        arrive(19);
        assertThat(SERVER.taken()).extracting(Taken::messageId).doesNotHaveDuplicates();
    }

    @Test
    void aServerThatIsSlowToSayThatItHasAMailGetsItOnceAndHoldsUpNobodyWhoLeaves() {
        SERVER.after(0, Mood.ANSWERS_LATE);
        offer("slow", "presidency");
        arrive(1);

        transaction.executeWithoutResult(
                status -> events.publishEvent(new RoleLost("presidencia", Set.of("slow"), true)));
        assertThat(state("presidencia")).as("it is just leaving").isEqualTo("WAITING");
        SERVER.sayTaken();

        await().until(() -> state("presidencia"), "SENT"::equals);
        assertThat(SERVER.taken()).hasSize(1);
        assertThat(tries()).isEqualTo(1);
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
                new Delivery(messages, server, failsOnce, withdrawals, transaction, settings, clock, measures);
        messages.add(letterTo("presidencia", "presidency", MailMessage.State.WAITING));
        another.soon();
        await().until(() -> rounds.get() == 1);
        another.soon();
        await().until(() -> state("presidencia"), "SENT"::equals);
        another.destroy();
    }

    @Test
    void whoIsRefusedForGoodIsTriedThreeTimes() {
        SERVER.refuse("presidencia@corett.example");
        offer("refused", "presidency");
        for (int tries = 1; tries < 3; tries++) {
            int wanted = tries;
            await().until(() -> tries() == wanted);
            later(Duration.ofMinutes(20));
        }
        await().until(() -> state("presidencia"), "FAILED"::equals);
        assertThat(tries()).isEqualTo(3);
    }

    @Test
    void whoIsRefusedForNowIsTriedForADay() {
        SERVER.answer("presidencia@corett.example", "450 4.2.0 greylisted");
        offer("later", "presidency");
        for (int tries = 1; tries < 5; tries++) {
            int wanted = tries;
            await().until(() -> tries() == wanted);
            later(Duration.ofMinutes(61));
        }
        await().until(() -> tries() == 5);
        assertThat(state("presidencia")).isEqualTo("WAITING");
        assertThat(outcomes()).containsOnly("REFUSED");
    }

    @Test
    void aServerThatClosesForEverybodyEndsTheRound() {
        SERVER.after(2, Mood.CLOSES_AT_RECIPIENT);
        offerToAllCountries();
        await().until(() -> attempts() > 0);
        assertThat(outcomes()).contains("UNREACHED").doesNotContain("REFUSED");
        later(Duration.ofMinutes(2));
        arrive(18);
        everybodyOnce();
    }

    @Test
    void whoHasLeftGetsNothingThatWasWrittenWhileSheDid() {
        messages.add(letterTo("titular-gt", "presidency", MailMessage.State.WAITING));
        delivery.soon();

        await().until(() -> state("titular-gt"), "WITHDRAWN"::equals);
        assertThat(SERVER.taken()).isEmpty();
        assertThat(tries()).isZero();
    }

    @Test
    void whatWasGivenUpIsNotSentAgainToWhoHasLeft() {
        SERVER.refuse("secretaria@corett.example");
        String number = coalition.as("titular-gt").start("mobilizationCycle", tip());
        long mail = mailbox.mailsOf(number, "completeDonorForm").get(0).id();
        giveUp(mail);
        Incident incident = onlyIncident(number);
        database.sql("update mail_message set groups = '{observers}' where id = ?")
                .param(mail)
                .update();
        SERVER.forgive();

        management.executeJob(incident.getConfiguration());
        assertThat(stateOf(mail)).isEqualTo("WITHDRAWN");
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(SERVER.taken()).noneMatch(taken -> taken.recipient().equals("secretaria@corett.example"));
    }

    @Test
    void whatWasGivenUpIsWithdrawnWhenWhoWouldReadItLosesHerRole() {
        SERVER.refuse("secretaria@corett.example");
        String number = coalition.as("titular-gt").start("mobilizationCycle", tip());
        long mail = mailbox.mailsOf(number, "completeDonorForm").get(0).id();
        String task =
                coalition.as("secretaria").task(number, "completeDonorForm").getId();
        giveUp(mail);
        onlyIncident(number);

        transaction.executeWithoutResult(
                status -> events.publishEvent(new RoleLost("secretaria", Set.of(task), false)));
        assertThat(stateOf(mail)).isEqualTo("WITHDRAWN");
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    /** The incident may outlive the task; whoever retries it then sends nobody to a task that is done. */
    @Test
    void whatWasGivenUpIsNotSentAgainWhenItsTaskIsDone() {
        SERVER.refuse("secretaria@corett.example");
        String number = coalition.as("titular-gt").start("mobilizationCycle", tip());
        long mail = mailbox.mailsOf(number, "completeDonorForm").get(0).id();
        giveUp(mail);
        String job = onlyIncident(number).getConfiguration();
        SERVER.forgive();
        coalition.as("secretaria").complete(number, "completeDonorForm", donor());

        assertThat(onlyIncident(number).getConfiguration()).isEqualTo(job);
        management.executeJob(job);
        assertThat(stateOf(mail)).isEqualTo("WITHDRAWN");
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void aLetterWithALinkThatIsGivenUpIsSeenWithoutItsLinkAndCanBeSentAgain() {
        SERVER.refuse("socio@donante.example");
        String number = coalition.as("titular-gt").start("mobilizationCycle", tip());
        events.publishEvent(new LinkNotice(
                UUID.randomUUID(),
                null,
                "mobilization.reportReminder",
                number,
                "socio@donante.example",
                Language.ES,
                List.of("Prevención", "Avance", "31 de agosto"),
                "/entrega/secreto"));
        Mail letter = mailbox.mailsOf(number, "mobilization.reportReminder").get(0);
        giveUp(letter.id());
        assertThat(onlyIncident(number).getIncidentMessage()).contains("socio@donante.example", "550");

        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        String page = "/correo/" + letter.id();
        assertThat(secretariat.get(page).body())
                .contains("No se pudo entregar", "550 5.1.1", "su texto no se muestra")
                .doesNotContain("secreto", "/carta");
        assertThat(secretariat.get(page + "/carta").statusCode()).isEqualTo(404);
        SERVER.forgive();
        secretariat.form(page + "/otra-vez", Map.of("_csrf", secretariat.token(page)));

        await().until(() -> stateOf(letter.id()), "SENT"::equals);
        assertThat(SERVER.taken())
                .filteredOn(taken -> taken.recipient().equals("socio@donante.example"))
                .singleElement()
                .satisfies(taken -> assertThat(taken.content()).contains("/entrega/secreto"));
        assertThat(mailbox.mailsOf(number, "mobilization.reportReminder"))
                .singleElement()
                .satisfies(sent -> assertThat(sent.text() + sent.html()).isEmpty());
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(secretariat.get(page).body()).doesNotContain("otra-vez");
    }

    @Test
    void aLetterToAPersonIsSentAgainWithANewLink() {
        events.publishEvent(new LinkNotice(
                null,
                "titular-gt",
                "representative.access",
                "RC-2026-001",
                "titular-gt@corett.example",
                Language.ES,
                List.of("titular-gt"),
                "/acceso/primero"));
        arrive(1);
        Mail first = mailbox.mailsOf("RC-2026-001").get(0);
        await().until(() -> stateOf(first.id()), "SENT"::equals);
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        String page = "/correo/" + first.id();
        secretariat.form(page + "/otra-vez", Map.of("_csrf", secretariat.token(page)));

        arrive(2);
        assertThat(SERVER.taken().get(1).recipient()).isEqualTo("titular-gt@corett.example");
        assertThat(SERVER.taken().get(1).content()).contains("/acceso/").doesNotContain("primero");
        assertThat(secretariat.get(page).body()).contains("Pedido otra vez por", "secretaria");
    }

    @Test
    void whatWaitsForADigestThatIsGivenUpWaitsForTheNext() {
        SERVER.refuse("presidencia@corett.example");
        transaction.executeWithoutResult(status -> {
            long held = messages.add(letterTo("presidencia", "presidency", MailMessage.State.HELD));
            long digest = messages.add(letterTo("presidencia", "presidency", MailMessage.State.WAITING));
            messages.digested(messages.held("presidencia"), digest);
            assertThat(stateOf(held)).isEqualTo("DIGESTED");
        });
        delivery.soon();
        for (int tries = 1; tries < 3; tries++) {
            int wanted = tries;
            await().until(() -> tries() == wanted);
            later(Duration.ofMinutes(20));
        }
        await().until(
                        () -> mailbox.mailsOf(CASE).stream().map(Mail::state).toList(),
                        List.of("HELD", "FAILED")::equals);
    }

    @Test
    void theNextMailAndThoseGivenUpAreFoundByAnIndex() {
        // Nobody else sees them, and nobody sends them.
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            database.sql(
                            """
                            insert into mail_message (message_id, recipient, language, code, case_number, subject, text,
                                html, created_at, state)
                            select '<' || n || '@x>', 'a@x', 'ES', 'x', 'X', 'x', 'x', 'x', now(),
                                case when n % 10 = 0 then 'WAITING' else 'SENT' end
                            from generate_series(1, 20000) n""")
                    .update();
            database.sql("analyze mail_message").update();

            assertThat(plan("select * from mail_message where state = 'WAITING' and (next_attempt_at is null or"
                            + " next_attempt_at <= now()) order by next_attempt_at nulls first, id limit 1"))
                    .contains("mail_message_waiting")
                    .doesNotContain("Sort");
            assertThat(plan("select * from mail_message where state = 'FAILED' order by id desc limit 50"))
                    .contains("mail_message_failed");
        });
    }

    private String plan(String query) {
        return String.join(
                "\n", database.sql("explain " + query).query(String.class).list());
    }

    private static MailMessage letterTo(String username, String group, MailMessage.State state) {
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

    private List<String> outcomes() {
        return database.sql("select outcome from mail_attempt where outcome <> 'SENT'")
                .query(String.class)
                .list();
    }

    @Test
    void aServerThatStopsForAnHourGetsEverythingWhenItIsBack() throws IOException {
        SERVER.refuse("titular-gt@corett.example");
        offerToAllCountries();
        arrive(17);
        SERVER.close();
        int before = tries();
        offer("second", "presidency", "technical-secretariat");
        await().until(() -> tries() > before);
        for (int minutes = 0; minutes < 60; minutes += 10) {
            int soFar = tries();
            later(Duration.ofMinutes(10));
            await().until(() -> tries() > soFar);
        }
        assertThat(messages.count(MailMessage.State.WAITING)).isEqualTo(3);
        assertThat(measures.get("moviliza.mail.waiting").gauge().value()).isEqualTo(3);

        SERVER.forgive();
        SERVER.open();
        later(Duration.ofHours(2));
        arrive(20);
        assertThat(SERVER.taken()).extracting(Taken::messageId).doesNotHaveDuplicates();
        await().until(() -> messages.count(MailMessage.State.SENT), sent -> sent == 20);
    }

    @Test
    void aMailThatIsGivenUpIsAnIncidentOfItsTaskUntilAnAdministratorHasItSentFromCockpit() {
        SERVER.refuse("secretaria@corett.example");
        String number = coalition.as("titular-gt").start("mobilizationCycle", tip());
        long mail = mailbox.mailsOf(number, "completeDonorForm").get(0).id();
        double failedBefore = measures.get("moviliza.mail.failed").counter().count();
        giveUp(mail);

        Incident incident = onlyIncident(number);
        assertThat(incident.getIncidentType()).isEqualTo(Incident.FAILED_JOB_HANDLER_TYPE);
        assertThat(incident.getActivityId()).isEqualTo("completeDonorForm");
        assertThat(incident.getIncidentMessage())
                .contains("Correo " + mail + " a secretaria no entregado", "550 5.1.1 no such mailbox");
        assertThat(measures.get("moviliza.mail.failed").counter().count()).isEqualTo(failedBefore + 1);

        // In vain: the incident stands again.
        retryInCockpit("admin", incident.getConfiguration(), 204);
        Job job = management.createJobQuery().jobId(incident.getConfiguration()).singleResult();
        assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("550 5.1.1");
        assertThat(onlyIncident(number).getConfiguration()).isEqualTo(job.getId());
        assertThat(management
                        .createJobQuery()
                        .jobId(job.getId())
                        .noRetriesLeft()
                        .count())
                .isOne();

        assertThat(Visitor.signedIn(port, "secretaria").get("/correo/" + mail).body())
                .as("the try in vain")
                .contains("Pedido otra vez por</strong> <span class=\"quiet\">Cockpit");

        SERVER.forgive();
        retryInCockpit("gerencia", job.getId(), 403);
        retryInCockpit("admin", job.getId(), 204);
        management.executeJob(job.getId());
        assertThat(SERVER.taken().stream().filter(taken -> taken.recipient().equals("secretaria@corett.example")))
                .singleElement()
                .satisfies(taken -> assertThat(taken.content()).contains("Subject: " + number));
        assertThat(mailbox.mailsOf(number, "completeDonorForm"))
                .extracting(Mail::state)
                .containsExactly("SENT");
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(coalition.openTasks(number)).containsExactly("completeDonorForm");
    }

    /** Which task is the first by the engine's ids is chance. */
    @Test
    void aReminderOfSeveralCasesThatIsGivenUpMarksOneWhoseTaskIsStillOpen() {
        Map<String, String> cases = new TreeMap<>();
        for (int i = 0; i < 2; i++) {
            String number = coalition.as("titular-gt").start("mobilizationCycle", tip());
            cases.put(
                    coalition.as("secretaria").task(number, "completeDonorForm").getId(), number);
        }
        List<String> ids = List.copyOf(cases.keySet());
        coalition.as("secretaria").complete(cases.get(ids.get(0)), "completeDonorForm", donor());
        mailbox.empty();
        SERVER.refuse("secretaria@corett.example");
        long mail = transaction.execute(status -> {
            long reminder = messages.add(letterTo("secretaria", "technical-secretariat", MailMessage.State.WAITING));
            database.sql("update mail_message set case_number = '' where id = ?")
                    .param(reminder)
                    .update();
            ids.forEach(task -> messages.tells(reminder, "secretaria", task, "completeDonorForm"));
            return reminder;
        });
        delivery.soon();
        giveUp(mail);
        assertThat(onlyIncident(cases.get(ids.get(1))).getActivityId()).isEqualTo("completeDonorForm");
    }

    @Test
    void theButtonInCockpitSendsItAgain() {
        SERVER.refuse("secretaria@corett.example");
        String number = coalition.as("titular-gt").start("mobilizationCycle", tip());
        giveUp(mailbox.mailsOf(number, "completeDonorForm").get(0).id());
        Incident incident = onlyIncident(number);
        SERVER.forgive();

        try (Browser browser = Browser.onPort(port)) {
            Page cockpit = browser.signedIn("admin", "es-ES");
            cockpit.navigate("/camunda/app/cockpit/default/#/process-instance/" + incident.getProcessInstanceId()
                    + "/runtime?tab=incidents-tab");
            cockpit.getByText("550 5.1.1 no such mailbox").first().waitFor();
            cockpit.locator("[ng-click='openJobRetryDialog(incident)']").click();
            cockpit.locator(".modal-footer [ng-click='incrementRetry()']").click();
            cockpit.locator(".modal-footer .btn-primary[ng-click='close(status)']")
                    .waitFor();
        }
        management.executeJob(incident.getConfiguration());
        assertThat(SERVER.taken()).anyMatch(taken -> taken.recipient().equals("secretaria@corett.example"));
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void sendingOnceMoreFromTheSecretariatsPageTakesTheIncidentAway() {
        SERVER.refuse("presidencia@corett.example");
        String number = coalition.as("titular-gt").start("mobilizationCycle", tip());
        Mail mail = mailbox.mailsOf(number, "mobilization.newSource").get(0);
        giveUp(mail.id());
        onlyIncident(number);

        SERVER.forgive();
        Visitor secretariat = Visitor.signedIn(port, "secretaria");
        String page = "/correo/" + mail.id();
        assertThat(secretariat.get(page).body()).contains("No se pudo entregar", "Rechazado", "550 5.1.1");
        Map<String, String> token = Map.of("_csrf", secretariat.token(page));
        assertThat(secretariat.form(page + "/otra-vez", token).statusCode()).isEqualTo(302);

        await().until(() ->
                SERVER.taken().stream().anyMatch(taken -> taken.recipient().equals("presidencia@corett.example")));
        assertThat(runtime.createIncidentQuery().count()).isZero();
        await().until(() -> secretariat.get(page).body().contains("Entregado al servidor"));
        assertThat(secretariat.get(page).body()).contains("Pedido otra vez por", "secretaria");
    }

    @Test
    void aCaseGoesOnWhileAnIncidentOfItsMailStands() {
        SERVER.refuse("secretaria@corett.example");
        String number = coalition.as("titular-gt").start("mobilizationCycle", tip());
        giveUp(mailbox.mailsOf(number, "completeDonorForm").get(0).id());
        onlyIncident(number);
        SERVER.forgive();

        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "test"));
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
    }

    private void giveUp(long mail) {
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

    private Incident onlyIncident(String number) {
        List<Incident> incidents = runtime.createIncidentQuery().list();
        assertThat(incidents).hasSize(1);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(incidents.get(0).getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey())
                .isEqualTo(number);
        return incidents.get(0);
    }

    /** The call that Cockpit's button makes. */
    private void retryInCockpit(String user, String job, int answer) {
        assertThat(Visitor.signedIn(port, user)
                        .call("PUT", Visitor.API + "/job/" + job + "/retries", "{\"retries\":1}")
                        .statusCode())
                .isEqualTo(answer);
    }

    private void arrive(int mails) {
        await().until(() -> SERVER.taken().size(), taken -> taken >= mails);
    }

    private void everybodyOnce() {
        await().until(() -> messages.count(MailMessage.State.SENT), sent -> sent == 18);
        assertThat(SERVER.taken()).extracting(Taken::recipient).doesNotHaveDuplicates();
        assertThat(SERVER.taken()).hasSize(18);
    }

    private void later(Duration time) {
        clock.moveTo(clock.instant().plus(time));
        delivery.soon();
    }

    private void offerToAllCountries() {
        transaction.executeWithoutResult(status ->
                Arrays.stream(CountryCode.values()).forEach(country -> offer("t-" + country, country.group())));
    }

    private void offer(String taskId, String... groups) {
        events.publishEvent(new TaskOffered(
                taskId,
                "mobilizationCycle",
                "validateDonor",
                Worded.asWritten("Validar la ficha"),
                CASE,
                List.of(groups),
                Instant.parse("2026-01-29T05:59:00Z")));
    }

    private String state(String username) {
        return mailbox.mailsOf(CASE).stream()
                .filter(mail -> mail.to().equals(username))
                .findFirst()
                .orElseThrow()
                .state();
    }

    private int attempts() {
        return database.sql("select coalesce(max(attempts), 0) from mail_message where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    private int tries() {
        return database.sql("select count(*) from mail_attempt")
                .query(Integer.class)
                .single();
    }

    private int attemptsOf(long mail) {
        return database.sql("select attempts from mail_message where id = ?")
                .param(mail)
                .query(Integer.class)
                .single();
    }

    private String stateOf(long mail) {
        return database.sql("select state from mail_message where id = ?")
                .param(mail)
                .query(String.class)
                .single();
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

    private static Map<String, Object> donor() {
        return Map.of(
                "donorName",
                "Agencia de Cooperación del Norte",
                "donorScope",
                "EXTRA_REGIONAL",
                "contactPerson",
                "Ana Ruiz",
                "contactAddress",
                "ana.ruiz@acn.example",
                "generalObjective",
                "Cooperar en prevención.",
                "resourceAreas",
                List.of("HUMAN_TRAFFICKING"),
                "contributionModality",
                List.of("NON_REFUNDABLE_FUNDS"),
                "hasOwnFormats",
                "NO");
    }

    private static MoodyServer server() {
        try {
            return new MoodyServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
