package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.casework.JointDisputes;
import org.corett.moviliza.engine.TaskDeadlines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A disagreement that repeats: both are told, its day stands, and the Plenary hears of it after so many days [gaps 10]. */
@CoalitionTest
class JointDisagreementTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JointDisputes disputes;

    @Autowired
    private TaskDeadlines deadlines;

    @Autowired
    private JdbcClient database;

    private FollowingCase following;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        mailbox.empty();
        following = new FollowingCase(coalition);
    }

    @Test
    void everyJointTaskKeepsTheDayOfItsFirstRound() throws Exception {
        List<String> joint = new ArrayList<>();
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            for (Path model :
                    models.filter(path -> path.toString().endsWith(".bpmn")).toList()) {
                for (UserTask task : Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class)) {
                    if (task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics loop
                            && "organ".equals(loop.getCamundaElementVariable())) {
                        joint.add(task.getId());
                        // The consultation that an amendment belongs to has an end of its own, and so many rounds.
                        if (!task.getId().equals("amendMotion")) {
                            assertThat(task.getCamundaDueDate())
                                    .as(task.getId())
                                    .startsWith("${jointDisputes.due(execution.processBusinessKey, '" + task.getId());
                            assertThat(task.getCamundaFollowUpDate())
                                    .as(task.getId())
                                    .contains("jointDisputes.due(");
                        }
                    }
                }
            }
        }
        assertThat(joint)
                .contains("firstFilter", "confirmSelection", "validateDonor", "reportToPlenary", "signMinutes");
    }

    @Test
    void keepsTheDayOfTheFirstRoundAndTellsBothEachTime() {
        String number = following.threeRoundsWithoutAgreement();
        Task first = coalition.as("presidencia").task(number, "decideNegotiationExit");
        differ(number);
        coalition.today(LocalDate.of(2026, 3, 8));
        Task second = coalition.as("presidencia").task(number, "decideNegotiationExit");
        assertThat(second.getId()).isNotEqualTo(first.getId());
        assertThat(second.getDueDate()).isEqualTo(first.getDueDate());
        differ(number);

        assertThat(coalition
                        .as("secretaria")
                        .task(number, "decideNegotiationExit")
                        .getDueDate())
                .isEqualTo(first.getDueDate());
        assertThat(mailbox.mailsOf(number, "casework.disagreement"))
                .hasSize(4)
                .extracting(Mailbox.Mail::to)
                .containsOnly("presidencia", "secretaria");
        assertThat(mailbox.mailsOf(number, "casework.disagreement").get(3).text())
                .contains("Decidir cómo seguir", "vez número 2 desde el 3 de marzo de 2026", "18 de marzo de 2026");
    }

    @Test
    void saysWhereTheCaseGoesAndLeadsToNoTaskThatIsDone() {
        String number = following.threeRoundsWithoutAgreement();
        differ(number);
        assertThat(mailbox.mailsOf(number, "casework.disagreement"))
                .hasSize(2)
                .extracting(Mailbox.Mail::text)
                .allSatisfy(text -> assertThat(text)
                        .contains("La pregunta vuelve a ambas", "/casos/" + number)
                        .doesNotContain("/tareas/"));

        String refused = following.reported();
        coalition.attach(refused, CycleDocuments.DONOR_FORMATS);
        following.by("secretaria", refused, "completeDonorForm", Answers.donor());
        following.by("presidencia", refused, "validateDonor", Map.of("valid", "NO", "reason", "Falta el teléfono."));
        following.by("secretaria", refused, "validateDonor", Answers.valid());
        assertThat(coalition.openTasks(refused)).containsExactly("completeDonorForm");
        assertThat(mailbox.mailsOf(refused, "casework.disagreementToMend"))
                .hasSize(2)
                .extracting(Mailbox.Mail::text)
                .allSatisfy(text -> assertThat(text)
                        .contains("El caso vuelve primero a «Completar formulario de donante»", "/casos/" + refused)
                        .doesNotContain("/tareas/"));
    }

    @Test
    void keepsADayThatWasGrantedMeanwhile() {
        String number = following.threeRoundsWithoutAgreement();
        TaskDeadlines.Asked asked = deadlines.asked(number).stream()
                .filter(each -> each.task().equals("decideNegotiationExit"))
                .findFirst()
                .orElseThrow();
        assertThat(asked.movable()).isTrue();
        deadlines.move(asked, LocalDate.of(2026, 4, 15));
        differ(number);

        assertThat(coalition
                        .as("secretaria")
                        .task(number, "decideNegotiationExit")
                        .getDueDate())
                .isEqualTo("2026-04-15T23:59:00-06:00");
    }

    @Test
    void tellsTheNextSessionAfterTheDaysOfTheSettingThoughNobodyAnswers() {
        String number = following.threeRoundsWithoutAgreement();
        differ(number);
        coalition.turnTo(LocalDate.of(2026, 3, 17));
        disputes.lookAfter();
        assertThat(motions(number)).isEmpty();

        coalition.turnTo(LocalDate.of(2026, 3, 18));
        disputes.lookAfter();
        disputes.lookAfter();
        assertThat(motions(number))
                .singleElement()
                .asString()
                .contains("no coinciden desde el 3 de marzo de 2026 en «Decidir cómo seguir»");
        assertThat(mailbox.recipientsOf(number, "casework.disagreementToPlenary"))
                .containsExactly("presidencia", "secretaria");

        following.bothChoose(number, "NEW_SHEET");
        assertThat(motions(number)).singleElement().asString().contains("ya coinciden");
    }

    @Test
    void startsANewDayOnceTheQuestionWasSettled() {
        String number = following.threeRoundsWithoutAgreement();
        differ(number);
        following.bothChoose(number, "NEW_SHEET");
        following.engage(number);
        coalition.today(LocalDate.of(2026, 6, 1));
        for (int round = 1; round <= 3; round++) {
            following.by("presidencia", number, "recordNegotiationRound", Answers.firstRound("2026-06-01"));
        }

        assertThat(coalition
                        .as("presidencia")
                        .task(number, "decideNegotiationExit")
                        .getDueDate())
                .isAfter("2026-06-01");
    }

    private void differ(String number) {
        following.by("presidencia", number, "decideNegotiationExit", Answers.exit("CLOSE", "No hay interés."));
        following.by("secretaria", number, "decideNegotiationExit", Answers.exit("NEW_SHEET", "Sí lo hay."));
    }

    private List<String> motions(String number) {
        return database.sql("select text from motion where kind = 'DISAGREEMENT' and subject_case = ?")
                .param(number)
                .query(String.class)
                .list();
    }
}
