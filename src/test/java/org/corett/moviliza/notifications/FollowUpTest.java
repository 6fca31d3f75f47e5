package org.corett.moviliza.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Mailbox.Mail;
import org.corett.moviliza.casework.CaseStories;
import org.corett.moviliza.engine.RoleLost;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.corett.moviliza.mobilization.FollowingCase;
import org.corett.moviliza.mobilization.PlenaryStandIn;
import org.corett.moviliza.plenary.PlenaryScene;
import org.corett.moviliza.shared.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** On a task's follow-up date who has not done it hears of it once more, and nobody else. */
@CoalitionTest
class FollowUpTest {
    private static final String CODE = "followUp";

    @Autowired
    private Coalition coalition;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private CaseStories stories;

    @Autowired
    private PlenaryStandIn plenary;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MovableClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        mailbox.empty();
    }

    @Test
    void remindsOnceInTheMorningOfTheDate() {
        String mr = new FollowingCase(coalition).reported();
        Task task = coalition.as("secretaria").task(mr, "completeDonorForm");
        assertThat(day(task.getFollowUpDate())).isEqualTo("2026-01-17");
        on("2026-01-16");
        mailbox.empty();
        on("2026-01-17");

        assertThat(mailbox.mailsOf(mr)).singleElement().satisfies(mail -> {
            assertThat(mail.code()).isEqualTo(CODE);
            assertThat(mail.to()).isEqualTo("secretaria");
            assertThat(mail.subject())
                    .startsWith(mr + ": Recordatorio: Completar formulario de donante")
                    .contains("19 de enero de 2026");
            assertThat(mail.text()).contains("Se acerca el plazo", "/tareas/" + task.getId());
        });

        followUps.remind();
        for (String later : List.of("2026-01-18", "2026-01-19", "2026-01-20")) {
            on(later);
        }
        assertThat(mailbox.mailsOf(mr)).hasSize(1);
    }

    @Test
    void whoHasDoneItHearsNothing() {
        String mr = new FollowingCase(coalition).reported();
        on("2026-01-16");
        coalition.attach(mr, CycleDocuments.DONOR_FORMATS);
        coalition.as("secretaria").complete(mr, "completeDonorForm", Answers.donor());
        mailbox.empty();
        on("2026-01-17");
        assertThat(mailbox.mailsOf(mr)).isEmpty();
    }

    @Test
    void ofNineCountriesThoseThatAreStillAwaited() {
        coalition.today(LocalDate.parse("2026-04-01"));
        followUps.remind();
        Map<String, Object> call = PlenaryScene.call("ORDINARY", LocalDate.parse("2026-04-20"));
        call.put("points", List.of(PlenaryScene.point("Calendario")));
        String session = coalition.as("presidencia").start("plenarySession", call);
        coalition.today(LocalDate.parse("2026-04-20"));
        PlenaryScene scene = new PlenaryScene(coalition);
        scene.attend(session, "BZ", "CR", "SV", "GT", "HN");
        scene.all(session, "AGREE");
        coalition.as("secretaria").complete(session, "draftMinutes", Map.of("text", "Acta."));
        LocalDate due =
                day(coalition.as("titular-bz").task(session, "commentMinutes").getDueDate());
        coalition.as("titular-cr").complete(session, "commentMinutes", Map.of());
        tasks.claim(coalition.as("titular-gt").task(session, "commentMinutes").getId(), "titular-gt");
        on(due.minusDays(3).toString());
        mailbox.empty();
        on(due.minusDays(2).toString());

        assertThat(mailbox.recipientsOf(session, CODE))
                .contains("titular-bz", "suplente-bz", "titular-gt", "titular-mx")
                .as("she has taken it for Guatemala, and Costa Rica has commented")
                .doesNotContain("suplente-gt", "titular-cr", "suplente-cr", "secretaria");
        assertThat(mailbox.mailsOf(session, CODE))
                .filteredOn(mail -> mail.to().equals("titular-bz"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.subject()).contains("Reminder: "));
    }

    @Test
    void severalOfOneMorningAreOneMail() {
        FollowingCase following = new FollowingCase(coalition);
        String first = following.reported();
        String second = following.reported();
        on("2026-01-16");
        mailbox.empty();
        on("2026-01-17");

        assertThat(mailbox.mailsOf("")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Recordatorio: 2 tareas por hacer");
            assertThat(mail.text()).contains(first, second, "/tareas");
        });
        assertThat(mailbox.mailsOf(first)).isEmpty();
    }

    @Test
    void ofManyTasksTheFirstAreListedAndTheRestAreOnTheirPage() {
        FollowingCase following = new FollowingCase(coalition);
        for (int i = 0; i < 22; i++) {
            following.reported();
        }
        on("2026-01-16");
        mailbox.empty();
        on("2026-01-17");

        assertThat(mailbox.mailsOf("")).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Recordatorio: 22 tareas por hacer");
            assertThat(mail.text().lines().filter(line -> line.startsWith("- MR-")))
                    .hasSize(20);
            assertThat(mail.text()).containsPattern("- y 2 más\n  http\\S+/tareas\n");
            assertThat(mail.html()).containsPattern("href=\"http[^\"]+/tareas\"[^>]*>y 2 más</a>");
            assertThat(told(mail)).isEqualTo(22);
        });
    }

    /** Both mails are about her task. */
    @Test
    void aReminderIsTiedToItsTasksAsTheMailThatAskedForThem() {
        String mr = new FollowingCase(coalition).reported();
        on("2026-01-16");
        on("2026-01-17");
        assertThat(mailbox.mailsOf(mr, "completeDonorForm"))
                .filteredOn(mail -> mail.to().equals("secretaria"))
                .extracting(Mail::code)
                .containsExactly("completeDonorForm", CODE);
    }

    @Test
    void aReminderDoesNotLeaveOnceSheHasLostItsTask() {
        String mr = new FollowingCase(coalition).reported();
        on("2026-01-16");
        mailbox.empty();
        on("2026-01-17");
        waiting();
        lose("titular-gt", mr);
        assertThat(mailbox.mailsOf(mr)).extracting(Mail::state).containsExactly("WAITING");
        lose("secretaria", mr);
        assertThat(mailbox.mailsOf(mr)).extracting(Mail::state).containsExactly("WITHDRAWN");
    }

    @Test
    void aReminderOfSeveralTasksLeavesAsLongAsOneIsHers() {
        FollowingCase following = new FollowingCase(coalition);
        String first = following.reported();
        String second = following.reported();
        on("2026-01-16");
        mailbox.empty();
        on("2026-01-17");
        waiting();
        lose("secretaria", first);
        assertThat(mailbox.mailsOf("")).extracting(Mail::state).containsExactly("WAITING");
        lose("secretaria", first, second);
        assertThat(mailbox.mailsOf("")).extracting(Mail::state).containsExactly("WITHDRAWN");
    }

    /** As where a server is that has not had the mails yet. */
    private void waiting() {
        database.sql("update mail_message set state = 'WAITING', finished_at = null")
                .update();
    }

    /** Her group has no more to do with completing these cases' donor forms, but she is still in it. */
    private void lose(String username, String... cases) {
        Set<String> lost = Arrays.stream(cases)
                .map(mr ->
                        coalition.as("secretaria").task(mr, "completeDonorForm").getId())
                .collect(Collectors.toSet());
        transaction.executeWithoutResult(status -> events.publishEvent(new RoleLost(username, lost, false)));
    }

    private int told(Mail mail) {
        return database.sql("select count(*) from mail_task where mail = ?")
                .param(mail.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void aMorningThatWasMissedIsMadeUpFor() {
        String mr = new FollowingCase(coalition).reported();
        on("2026-01-16");
        mailbox.empty();
        on("2026-01-19");
        assertThat(mailbox.mailsOf(mr)).extracting(Mail::code).containsExactly(CODE);
    }

    @Test
    void afterADowntimeNothingRemindsOfWhatWasDueMeanwhile() {
        String mr = new FollowingCase(coalition).reported();
        on("2026-01-16");
        mailbox.empty();
        on("2026-03-02");
        assertThat(mailbox.mailsOf(mr)).isEmpty();
    }

    @Test
    void theMorningIsThatOfTheProgramsClock() {
        String mr = new FollowingCase(coalition).reported();
        coalition.turnTo(LocalDate.parse("2026-01-16"));
        followUps.remindInTheMorning();
        clock.offset(clock.offset().plusMinutes(2));
        followUps.remindInTheMorning();
        mailbox.empty();
        coalition.turnTo(LocalDate.parse("2026-01-17"));
        followUps.remindInTheMorning();
        assertThat(mailbox.mailsOf(mr)).as("at eight").isEmpty();
        clock.offset(clock.offset().plusMinutes(2));
        followUps.remindInTheMorning();
        followUps.remindInTheMorning();
        assertThat(mailbox.mailsOf(mr)).extracting(Mail::code).containsExactly(CODE);
    }

    @Test
    void whatWasAskedJustBeforeItsFollowUpDateIsNotAskedAgain() {
        String mr = new FollowingCase(coalition).reported();
        Task task = coalition.as("secretaria").task(mr, "completeDonorForm");
        task.setFollowUpDate(Date.from(clock.instant()));
        tasks.saveTask(task);
        coalition.turnTo(coalition.today().minusDays(1));
        followUps.remind();
        mailbox.empty();
        on("2026-01-13");
        assertThat(mailbox.mailsOf(mr)).isEmpty();
    }

    @Test
    void aDateThatMovesIsHeededAgain() {
        String mr = new FollowingCase(coalition).reported();
        on("2026-01-16");
        on("2026-01-17");
        Task task = coalition.as("secretaria").task(mr, "completeDonorForm");
        task.setFollowUpDate(Date.from(LocalDate.parse("2026-02-02")
                .atTime(LocalTime.of(8, 0))
                .atZone(clock.getZone())
                .toInstant()));
        tasks.saveTask(task);
        mailbox.empty();
        on("2026-02-01");
        assertThat(mailbox.mailsOf(mr)).isEmpty();
        on("2026-02-02");
        assertThat(mailbox.mailsOf(mr)).extracting(Mail::code).containsExactly(CODE);
    }

    @Test
    void reportsAndEvaluationsAreRemindedOfByTheirTimersOnly() {
        String mr = new FollowingCase(coalition).confirmed(plenary);
        String cons = stories.hiring();
        followUps.remind();
        Date evaluations =
                coalition.as("titular-gt").task(cons, "evaluateOffers").getFollowUpDate();
        on(day(evaluations).toString());
        assertThat(mailbox.mailsOf(cons, CODE)).isEmpty();
        on("2026-08-21");
        on("2026-08-28");
        assertThat(coalition.openTasks(mr)).contains("submitReport");
        assertThat(mailbox.mailsOf(mr, CODE)).isEmpty();
        assertThat(mailbox.mailsOf(mr, "mobilization.reportReminder")).isNotEmpty();
    }

    @Test
    void itIsOneMechanismForEveryProcess() {
        coalition.turnTo(LocalDate.parse("2026-09-01"));
        followUps.remind();
        String rc = stories.change();
        LocalDate date =
                day(coalition.as("secretaria").task(rc, "verifyRepresentative").getFollowUpDate());
        on(date.minusDays(1).toString());
        mailbox.empty();
        on(date.toString());
        assertThat(mailbox.recipientsOf(rc, CODE)).containsExactly("secretaria");
    }

    /** The first call of a test only notes until when there was nothing to heed. */
    private void on(String day) {
        coalition.today(LocalDate.parse(day));
        followUps.remind();
    }

    private LocalDate day(Date moment) {
        return moment.toInstant().atZone(clock.getZone()).toLocalDate();
    }
}
