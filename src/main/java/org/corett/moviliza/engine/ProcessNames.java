package org.corett.moviliza.engine;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.springframework.stereotype.Component;

/** What people call each process, as its model is named and its module's forms translate that. */
@Component
public class ProcessNames {
    private final RepositoryService repository;
    private final FormCatalog forms;
    private final Map<String, Worded> known = new ConcurrentHashMap<>();

    ProcessNames(RepositoryService repository, FormCatalog forms) {
        this.repository = repository;
        this.forms = forms;
    }

    /** The name of a process by its key; the key itself where no model has it. */
    public Worded of(String process) {
        return known.computeIfAbsent(process, this::look);
    }

    private Worded look(String process) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult();
        String spanish = definition == null ? process : Objects.requireNonNullElse(definition.getName(), process);
        return new Worded(spanish, forms.text(spanish, Language.EN));
    }
}
