package org.corett.moviliza.engine;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What tasks are called in both languages: their own names are in the language of whoever was asked, with the case
 * behind ({@link TaskAnnouncement}).
 */
@Component
class TaskNames {
    private final RepositoryService repository;
    private final FormCatalog forms;
    /** Models do not change; empty where a model has no such task. */
    private final Map<Place, String> known = new ConcurrentHashMap<>();

    TaskNames(RepositoryService repository, FormCatalog forms) {
        this.repository = repository;
        this.forms = forms;
    }

    private record Place(String model, String key) {}

    /** As the model names it; what it is called itself where the model has no such task. */
    Worded inModel(@Nullable String own, String caseNumber, String model, String key) {
        String named = known.computeIfAbsent(new Place(model, key), this::look);
        String spanish = named.isEmpty() ? bare(own, caseNumber) : named;
        return new Worded(spanish, forms.text(spanish, Language.EN));
    }

    /** The same with the element of the loop that the task is about. */
    Worded withElement(@Nullable String own, String caseNumber, String model, String key) {
        Worded name = inModel(own, caseNumber, model, key);
        String bare = bare(own, caseNumber);
        String element = "";
        for (String asked : new String[] {name.spanish(), name.english()}) {
            if (bare.startsWith(asked)) {
                element = bare.substring(asked.length());
            }
        }
        return new Worded(name.spanish() + element, name.english() + element);
    }

    private String look(Place place) {
        ModelElementInstance element =
                repository.getBpmnModelInstance(place.model()).getModelElementById(place.key());
        return element instanceof FlowElement task ? Objects.requireNonNullElse(task.getName(), "") : "";
    }

    /** Without the case, which the announcement has put behind the name. */
    private static String bare(@Nullable String name, String caseNumber) {
        String full = Objects.requireNonNullElse(name, "");
        int suffix = caseNumber.isEmpty() ? -1 : full.indexOf(TaskAnnouncement.BEFORE_CASE + caseNumber);
        return suffix < 0 ? full : full.substring(0, suffix);
    }
}
