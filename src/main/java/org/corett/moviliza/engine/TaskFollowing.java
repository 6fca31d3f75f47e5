package org.corett.moviliza.engine;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.springframework.stereotype.Component;

/** What a model asks next where the answers to a task settle nothing. */
@Component
public class TaskFollowing {
    private final TaskService tasks;
    private final RepositoryService repository;
    private final FormCatalog forms;

    TaskFollowing(TaskService tasks, RepositoryService repository, FormCatalog forms) {
        this.tasks = tasks;
        this.repository = repository;
        this.forms = forms;
    }

    /** The other task to which the case goes along the default flow of the gateway after this one; empty where it comes again. */
    public Optional<Worded> unsettled(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .flatMap(task -> unsettled(task, repository.getBpmnModelInstance(task.getProcessDefinitionId())))
                .map(name -> new Worded(name, forms.text(name, Language.EN)));
    }

    private static Optional<String> unsettled(Task task, BpmnModelInstance model) {
        UserTask asked = model.getModelElementById(task.getTaskDefinitionKey());
        return asked.getOutgoing().stream()
                .map(SequenceFlow::getTarget)
                .filter(ExclusiveGateway.class::isInstance)
                .map(gateway -> ((ExclusiveGateway) gateway).getDefault())
                // A model need not name one.
                .filter(Objects::nonNull)
                .map(SequenceFlow::getTarget)
                .filter(target -> target instanceof UserTask && !target.getId().equals(asked.getId()))
                .map(target -> target.getName())
                .findFirst();
    }
}
