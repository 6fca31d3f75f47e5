package org.corett.moviliza.engine;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.corett.moviliza.shared.Completion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A process for tests alone: one task, offered to whichever groups a test names. */
@Component
public class OfferedTasks {
    static final String PROCESS = "offered";

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JdbcClient database;

    OfferedTasks(RepositoryService repository, RuntimeService runtime, TaskService tasks, JdbcClient database) {
        this.database = database;
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** What completing the task does. */
    public Map<String, Object> work(Completion by, Work form) {
        if (form.answer().equals("once")) {
            database.sql("insert into answered_once values (:case, :person)")
                    .param("case", by.caseNumber())
                    .param("person", by.person())
                    .update();
        }
        return Map.of("answeredBy", by.person());
    }

    public record Work(@NotBlank @Size(max = 100) String answer) {}

    /** A new task for these groups; its id. */
    public String offer(String... groups) {
        return offerIn("T-2026-001", groups);
    }

    /** A new task of a case of this number for these groups; its id. */
    public String offerIn(String caseNumber, String... groups) {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(PROCESS)
                        .count()
                == 0) {
            repository
                    .createDeployment()
                    .name("test")
                    .addModelInstance("offered.bpmn", model())
                    .deploy();
        }
        String instance = runtime.createProcessInstanceByKey(PROCESS)
                .businessKey(caseNumber)
                .startBeforeActivity("work")
                .setVariable("groups", String.join(",", List.of(groups)))
                .setVariable("secret", "confidential")
                .execute()
                .getId();
        return tasks.createTaskQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
    }

    /** Forgets the process. */
    public void withdraw() {
        repository
                .createDeploymentQuery()
                .deploymentName("test")
                .list()
                .forEach(made -> repository.deleteDeployment(made.getId(), true));
    }

    private static BpmnModelInstance model() {
        return Bpmn.createExecutableProcess(PROCESS)
                .name("De prueba")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("work")
                .name("Responder")
                .camundaCandidateGroups("${groups}")
                .endEvent()
                .done();
    }
}
