package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.casework.CaseStories;
import org.corett.moviliza.engine.DeadlinePassed;
import org.corett.moviliza.engine.OfferedTasks;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.shared.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the model ends at a moment takes nothing from that moment on, however late its timer runs. */
@CoalitionTest
class LateAnswersTest {
    private static final LocalDate SITTING = LocalDate.of(2026, 4, 14);

    @Autowired
    private Coalition coalition;

    @Autowired
    private AgreedRules rules;

    @Autowired
    private Motions motions;

    @Autowired
    private MovableClock clock;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient database;

    @Autowired
    private CaseStories stories;

    @Autowired
    private OfferedTasks offered;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FormService forms;

    private PlenaryScene plenary;
    private String session;

    @BeforeEach
    void aSessionSits() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
        motions.propose(MotionKind.GENERAL, "", "Calendario", "Texto uno");
        session = plenary.convene("ORDINARY", SITTING, List.of("MO-2026-001"));
        coalition.today(SITTING);
        plenary.attend(session, PlenaryScene.COUNTRIES.toArray(String[]::new));
    }

    @AfterEach
    void putTheRulesBack() {
        rules.asSet();
    }

    @Test
    void aPositionIsTakenInTheLastMinuteAndNoneAfterIt() {
        Task costaRicas = plenary.titular("CR").task(session, "statePosition");
        Task belizes = plenary.titular("BZ").task(session, "statePosition");
        standAt(costaRicas, Duration.ofSeconds(-30));
        plenary.titular("CR").completeTask(costaRicas.getId(), PlenaryScene.position("AGREE"));
        standAt(belizes, Duration.ofHours(8));
        late("titular-bz", belizes, PlenaryScene.position("AGREE"));
        assertThat(database.sql("select country from position_stated")
                        .query(String.class)
                        .list())
                .containsExactly("CR");
        coalition.runDueJobs();
        assertThat(coalition.openTasks(session)).as("the round is over").doesNotContain("statePosition");
    }

    @Test
    void aNewTextIsNotTakenLate() {
        plenary.all(session, "OBJECT");
        Task task = coalition.as("presidencia").task(session, "amendMotion");
        standAt(task, Duration.ZERO);
        late("presidencia", task, Map.of("text", "Texto dos"));
    }

    @Test
    void aVoteIsNotTakenLate() {
        rules.voteAfter(1);
        plenary.all(session, "OBJECT");
        plenary.amend(session, "Texto dos");
        plenary.all(session, "OBJECT");
        Task task = plenary.titular("MX").task(session, "castVote");
        standAt(task, Duration.ofSeconds(1));
        late("titular-mx", task, Map.of("choice", "YES"));
        assertThat(database.sql("select count(*) from vote_cast")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aCommentOnMinutesIsNotTakenLate() {
        plenary.all(session, "AGREE");
        coalition.as("secretaria").complete(session, "draftMinutes", Map.of("text", "Acta."));
        Task task = plenary.titular("GT").task(session, "commentMinutes");
        standAt(task, Duration.ofDays(1));
        late("titular-gt", task, Map.of("comment", "Falta mi país."));
    }

    /** A failed try puts the timer off, which gives nobody more time. */
    @Test
    void aTimerThatFailsGivesNoMoreTime() {
        Task task = plenary.titular("BZ").task(session, "statePosition");
        standAt(task, Duration.ofMinutes(1));
        management.createJobQuery().timers().list().forEach(job -> {
            database.sql("update act_ru_job set duedate_ = duedate_ + interval '1 hour', exception_msg_ = 'x'"
                            + " where id_ = ?")
                    .param(job.getId())
                    .update();
        });
        late("titular-bz", task, PlenaryScene.position("AGREE"));
    }

    @Test
    void whoHasLeftHerSeatByALetterActsNoMoreFromItsDayOn() {
        coalition.today(LocalDate.of(2026, 9, 2));
        stories.acceptedChange();
        String task = offered.offer("country-GT");
        try {
            coalition.turnTo(coalition.today().plusDays(29));
            coalition.as("titular-gt").signedIn(() -> {
                tasks.claim(task, "titular-gt");
                return task;
            });
            coalition.turnTo(coalition.today().plusDays(1));
            assertThatThrownBy(() -> coalition.as("titular-gt").signedIn(() -> {
                        forms.submitTaskForm(task, Map.of("answer", "sí"));
                        return task;
                    }))
                    .isInstanceOf(AuthorizationException.class)
                    .hasMessageContaining("acts no more");
            tasks.setAssignee(task, null);
            coalition.as("suplente-gt").signedIn(() -> {
                forms.submitTaskForm(task, Map.of("answer", "sí"));
                return task;
            });
        } finally {
            offered.withdraw();
        }
    }

    /** A day by which something should be done ends nothing. */
    @Test
    void whatTheModelDoesNotEndIsTakenLate() {
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        Task task = coalition.as("secretaria").task(cycle, "completeDonorForm");
        standAt(task, Duration.ofDays(30));
        coalition.attach(cycle, org.corett.moviliza.mobilization.CycleDocuments.DONOR_FORMATS);
        coalition.as("secretaria").complete(cycle, "completeDonorForm", Answers.donor());
        assertThat(coalition.openTasks(cycle)).containsOnly("validateDonor");
    }

    /** The check reads the models; this list says what they hold today. */
    @Test
    void theseTasksEndByThemselves() {
        Set<String> ending = new TreeSet<>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(process ->
                        repository
                                .getBpmnModelInstance(process.getId())
                                .getModelElementsByType(BoundaryEvent.class)
                                .stream()
                                .filter(event -> event.cancelActivity()
                                        && event.getEventDefinitions().stream()
                                                .anyMatch(TimerEventDefinition.class::isInstance))
                                .filter(event -> event.getAttachedTo() instanceof UserTask)
                                .forEach(event ->
                                        ending.add(event.getAttachedTo().getId())));
        assertThat(ending)
                .contains(
                        "statePosition",
                        "amendMotion",
                        "castVote",
                        "commentMinutes",
                        "evaluateOffers",
                        "objectToSelection");
    }

    private void standAt(Task task, Duration afterItsEnd) {
        clock.moveTo(task.getDueDate().toInstant().plus(afterItsEnd));
    }

    private void late(String person, Task task, Map<String, Object> form) {
        assertThatThrownBy(() -> coalition.as(person).completeTask(task.getId(), form))
                .isInstanceOf(DeadlinePassed.class);
    }
}
