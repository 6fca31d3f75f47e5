package org.corett.moviliza.engine;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people call each process, as its model is named and its module's forms translate that. */
@Component
public class ProcessNames {
    private final RepositoryService repository;
    private final FormCatalog forms;
    private final Map<String, Worded> known = new ConcurrentHashMap<>();
    private final Map<String, Worded> elements = new ConcurrentHashMap<>();

    ProcessNames(RepositoryService repository, FormCatalog forms) {
        this.repository = repository;
        this.forms = forms;
    }

    /** The name of a process by its key; the key itself where no model has it. */
    public Worded of(String process) {
        return known.computeIfAbsent(process, this::look);
    }

    /** What the latest model of a process calls a task or start event; its key where the model has none. */
    public Worded of(String process, String element) {
        return elements.computeIfAbsent(process + "#" + element, key -> look(process, element));
    }

    private Worded look(String process, String element) {
        ProcessDefinition definition = latest(process);
        String spanish = definition != null
                        && repository.getBpmnModelInstance(definition.getId()).getModelElementById(element)
                                instanceof FlowElement named
                ? Objects.requireNonNullElse(named.getName(), element)
                : element;
        return new Worded(spanish, forms.text(spanish, Language.EN));
    }

    private Worded look(String process) {
        ProcessDefinition definition = latest(process);
        String spanish = definition == null ? process : Objects.requireNonNullElse(definition.getName(), process);
        return new Worded(spanish, forms.text(spanish, Language.EN));
    }

    private @Nullable ProcessDefinition latest(String process) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
    }
}
