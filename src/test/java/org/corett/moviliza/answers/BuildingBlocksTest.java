package org.corett.moviliza.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.casework.JointDecisions;
import org.corett.moviliza.plenary.PlenaryScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A round of nine countries, a joint approval and the Plenary's word, in a model that calls what every model may. */
@CoalitionTest
class BuildingBlocksTest {
    private static final String NUMBER = "BB-2026-001";

    @Autowired
    private Coalition coalition;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FormAnswers answers;

    @Autowired
    private JointDecisions joint;

    private String deployment = "";

    @BeforeEach
    void deploy() {
        coalition.startAfresh();
        coalition.today(LocalDate.parse("2026-02-02"));
        deployment = repository
                .createDeployment()
                .addModelInstance("building-blocks.bpmn", model())
                .deploy()
                .getId();
    }

    @AfterEach
    void withdraw() {
        coalition.startAfresh();
        repository.deleteDeployment(deployment, true);
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess("buildingBlocks")
                .name("De prueba")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("contribute")
                .name("Aportar")
                .camundaCandidateGroups("country-${country}")
                .multiInstance()
                .parallel()
                .camundaCollection("${members.countries()}")
                .camundaElementVariable("country")
                .multiInstanceDone()
                .boundaryEvent("Event_RoundOver")
                .timerWithDate("2026-02-10T00:00:00-06:00")
                .userTask("approve")
                .name("Aprobar")
                .camundaCandidateGroups("${organ}")
                .multiInstance()
                .parallel()
                .camundaCollection("${joint.organs()}")
                .camundaElementVariable("organ")
                .multiInstanceDone()
                .exclusiveGateway("Gateway_Agreed")
                .condition("no", "${jointDecisions.answer(execution.processBusinessKey, 'approve') != 'YES'}")
                .connectTo("approve")
                .moveToNode("Gateway_Agreed")
                .condition("yes", "${jointDecisions.answer(execution.processBusinessKey, 'approve') == 'YES'}")
                .serviceTask("propose")
                .camundaExpression("${buildingBlocksTasks.propose(execution.processBusinessKey)}")
                .camundaResultVariable("motion")
                .intermediateCatchEvent("Event_Decided")
                .message("motionDecided")
                .exclusiveGateway("Gateway_Outcome")
                .condition("adopted", "${outcome == 'ADOPTED'}")
                .endEvent("End_Adopted")
                .moveToNode("Gateway_Outcome")
                .condition("other", "${outcome != 'ADOPTED'}")
                .endEvent("End_Other")
                .moveToActivity("contribute")
                .connectTo("approve")
                .done();
    }

    @Test
    void leadFromNineCountriesOverBothOfficesToThePlenary() {
        ProcessInstance run = runtime.createProcessInstanceByKey("buildingBlocks")
                .businessKey(NUMBER)
                .execute();
        assertThat(coalition.openTasks(NUMBER)).hasSize(9).containsOnly("contribute");
        coalition.as("titular-gt").complete(NUMBER, "contribute", Map.of("text", "Un taller."));
        coalition.as("suplente-bz").complete(NUMBER, "contribute", Map.of("text", "A forum."));
        coalition.today(LocalDate.parse("2026-02-11"));
        assertThat(answers.all(NUMBER))
                .extracting(FormAnswer::onBehalfOf)
                .containsExactlyInAnyOrder("country-GT", "country-BZ");

        coalition.as("presidencia").complete(NUMBER, "approve", Map.of("approved", "YES"));
        assertThat(joint.answer(NUMBER, "approve")).isEmpty();
        coalition.as("secretaria").complete(NUMBER, "approve", Map.of("approved", "NO"));
        assertThat(coalition.openTasks(NUMBER)).as("they differ").containsExactly("approve", "approve");
        coalition.as("presidencia").complete(NUMBER, "approve", Map.of("approved", "YES"));
        coalition.as("secretaria").complete(NUMBER, "approve", Map.of("approved", "YES"));

        String motion = (String) runtime.getVariable(run.getId(), "motion");
        assertThat(motion).startsWith("MO-2026-");
        PlenaryScene scene = new PlenaryScene(coalition);
        String session = scene.convene("ORDINARY", LocalDate.parse("2026-03-10"), List.of(motion));
        coalition.today(LocalDate.parse("2026-03-10"));
        scene.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX", "NI", "PA", "DO");
        assertThat(coalition.ended(NUMBER)).isFalse();
        scene.all(session, "AGREE");
        assertThat(coalition.ended(NUMBER)).isTrue();
    }
}
