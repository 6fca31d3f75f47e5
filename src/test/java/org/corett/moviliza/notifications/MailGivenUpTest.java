package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.corett.moviliza.notifications.MailScene.await;

import com.microsoft.playwright.Page;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.corett.moviliza.Browser;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Mailbox.Mail;
import org.corett.moviliza.engine.RoleLost;
import org.corett.moviliza.engine.Visitor;
import org.corett.moviliza.mobilization.Answers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A mail that is given up is an incident of its case, until it is sent after all or nobody is to read it any more. */
@CoalitionTest
class MailGivenUpTest implements SendsMail {
    private final MoodyServer server = new MoodyServer(PORT);

    @Autowired
    private MailScene scene;

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
    void aMailThatIsGivenUpIsAnIncidentOfItsTaskUntilAnAdministratorHasItSentFromCockpit() {
        server.refuse("secretaria@corett.example");
        String number = scene.reported();
        long mail = mailbox.mailsOf(number, "completeDonorForm").get(0).id();
        double failedBefore = measures.get("moviliza.mail.failed").counter().count();
        scene.giveUp(mail);

        Incident incident = scene.onlyIncident(number);
        assertThat(incident.getIncidentType()).isEqualTo(Incident.FAILED_JOB_HANDLER_TYPE);
        assertThat(incident.getActivityId()).isEqualTo("completeDonorForm");
        assertThat(incident.getIncidentMessage())
                .contains("Correo " + mail + " a secretaria no entregado", "550 5.1.1 no such mailbox");
        assertThat(measures.get("moviliza.mail.failed").counter().count()).isEqualTo(failedBefore + 1);

        // In vain: the incident stands again.
        retryInCockpit("admin", incident.getConfiguration(), 204);
        Job job = management.createJobQuery().jobId(incident.getConfiguration()).singleResult();
        assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("550 5.1.1");
        assertThat(scene.onlyIncident(number).getConfiguration()).isEqualTo(job.getId());
        assertThat(management
                        .createJobQuery()
                        .jobId(job.getId())
                        .noRetriesLeft()
                        .count())
                .isOne();

        assertThat(Visitor.signedIn(port, "secretaria").get("/correo/" + mail).body())
                .as("the try in vain")
                .contains("Pedido otra vez por</strong> <span class=\"quiet\">Cockpit");

        server.forgive();
        retryInCockpit("gerencia", job.getId(), 403);
        retryInCockpit("admin", job.getId(), 204);
        management.executeJob(job.getId());
        assertThat(server.taken().stream().filter(taken -> taken.recipient().equals("secretaria@corett.example")))
                .singleElement()
                .satisfies(taken -> assertThat(taken.content()).contains("Subject: " + number));
        assertThat(mailbox.mailsOf(number, "completeDonorForm"))
                .extracting(Mail::state)
                .containsExactly("SENT");
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(coalition.openTasks(number)).containsExactly("completeDonorForm");
    }

    @Test
    void theButtonInCockpitSendsItAgain() {
        server.refuse("secretaria@corett.example");
        String number = scene.reported();
        scene.giveUp(mailbox.mailsOf(number, "completeDonorForm").get(0).id());
        Incident incident = scene.onlyIncident(number);
        server.forgive();

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
        assertThat(server.taken()).anyMatch(taken -> taken.recipient().equals("secretaria@corett.example"));
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    /** Which task is the first by the engine's ids is chance. */
    @Test
    void aReminderOfSeveralCasesThatIsGivenUpMarksOneWhoseTaskIsStillOpen() {
        Map<String, String> cases = new TreeMap<>();
        for (int i = 0; i < 2; i++) {
            String number = scene.reported();
            cases.put(
                    coalition.as("secretaria").task(number, "completeDonorForm").getId(), number);
        }
        List<String> ids = List.copyOf(cases.keySet());
        coalition
                .as("secretaria")
                .complete(
                        cases.get(ids.get(0)),
                        "completeDonorForm",
                        Answers.but(Answers.donor(), "hasOwnFormats", "NO"));
        mailbox.empty();
        server.refuse("secretaria@corett.example");
        long mail = transaction.execute(status -> {
            long reminder =
                    messages.add(MailScene.letterTo("secretaria", "technical-secretariat", MailMessage.State.WAITING));
            database.sql("update mail_message set case_number = '' where id = ?")
                    .param(reminder)
                    .update();
            ids.forEach(task -> messages.tells(reminder, "secretaria", task, "completeDonorForm"));
            return reminder;
        });
        delivery.soon();
        scene.giveUp(mail);
        assertThat(scene.onlyIncident(cases.get(ids.get(1))).getActivityId()).isEqualTo("completeDonorForm");
    }

    @Test
    void aCaseGoesOnWhileAnIncidentOfItsMailStands() {
        server.refuse("secretaria@corett.example");
        String number = scene.reported();
        scene.giveUp(mailbox.mailsOf(number, "completeDonorForm").get(0).id());
        scene.onlyIncident(number);
        server.forgive();

        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), "test"));
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(management.createJobQuery().noRetriesLeft().count()).isZero();
    }

    @Test
    void whatWasGivenUpIsNotSentAgainToWhoHasLeft() {
        server.refuse("secretaria@corett.example");
        String number = scene.reported();
        long mail = mailbox.mailsOf(number, "completeDonorForm").get(0).id();
        scene.giveUp(mail);
        Incident incident = scene.onlyIncident(number);
        database.sql("update mail_message set groups = '{observers}' where id = ?")
                .param(mail)
                .update();
        server.forgive();

        management.executeJob(incident.getConfiguration());
        assertThat(scene.stateOf(mail)).isEqualTo("WITHDRAWN");
        assertThat(runtime.createIncidentQuery().count()).isZero();
        assertThat(server.taken()).noneMatch(taken -> taken.recipient().equals("secretaria@corett.example"));
    }

    @Test
    void whatWasGivenUpIsWithdrawnWhenWhoWouldReadItLosesHerRole() {
        server.refuse("secretaria@corett.example");
        String number = scene.reported();
        long mail = mailbox.mailsOf(number, "completeDonorForm").get(0).id();
        String task =
                coalition.as("secretaria").task(number, "completeDonorForm").getId();
        scene.giveUp(mail);
        scene.onlyIncident(number);

        transaction.executeWithoutResult(
                status -> events.publishEvent(new RoleLost("secretaria", Set.of(task), false)));
        assertThat(scene.stateOf(mail)).isEqualTo("WITHDRAWN");
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    /** The incident may outlive the task; whoever retries it then sends nobody to a task that is done. */
    @Test
    void whatWasGivenUpIsNotSentAgainWhenItsTaskIsDone() {
        server.refuse("secretaria@corett.example");
        String number = scene.reported();
        long mail = mailbox.mailsOf(number, "completeDonorForm").get(0).id();
        scene.giveUp(mail);
        String job = scene.onlyIncident(number).getConfiguration();
        server.forgive();
        coalition
                .as("secretaria")
                .complete(number, "completeDonorForm", Answers.but(Answers.donor(), "hasOwnFormats", "NO"));

        assertThat(scene.onlyIncident(number).getConfiguration()).isEqualTo(job);
        management.executeJob(job);
        assertThat(scene.stateOf(mail)).isEqualTo("WITHDRAWN");
        assertThat(runtime.createIncidentQuery().count()).isZero();
    }

    @Test
    void whatWaitsForADigestThatIsGivenUpWaitsForTheNext() {
        server.refuse("presidencia@corett.example");
        transaction.executeWithoutResult(status -> {
            long held = messages.add(MailScene.letterTo("presidencia", "presidency", MailMessage.State.HELD));
            long digest = messages.add(MailScene.letterTo("presidencia", "presidency", MailMessage.State.WAITING));
            messages.digested(messages.held("presidencia"), digest);
            assertThat(scene.stateOf(held)).isEqualTo("DIGESTED");
        });
        delivery.soon();
        for (int tries = 1; tries < 3; tries++) {
            int wanted = tries;
            await().until(() -> scene.tries() == wanted);
            scene.later(Duration.ofMinutes(20));
        }
        await().until(
                        () -> mailbox.mailsOf(MailScene.CASE).stream()
                                .map(Mail::state)
                                .toList(),
                        List.of("HELD", "FAILED")::equals);
    }

    /** The call that Cockpit's button makes. */
    private void retryInCockpit(String user, String job, int answer) {
        assertThat(Visitor.signedIn(port, user)
                        .call("PUT", Visitor.API + "/job/" + job + "/retries", "{\"retries\":1}")
                        .statusCode())
                .isEqualTo(answer);
    }
}
