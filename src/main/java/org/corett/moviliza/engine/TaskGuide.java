package org.corett.moviliza.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.process.CoalitionProcess;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What each process asks of whom, read from the deployed models and their forms: help that cannot differ from them. */
@Component
public class TaskGuide {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern SETTING = Pattern.compile("\\$\\{deadline\\.of\\('(\\w+)'\\)}");

    private final RepositoryService repository;
    private final FormCatalog forms;
    private final Deadline deadline;
    private final ObjectProvider<CoalitionProcess> processes;

    TaskGuide(
            RepositoryService repository,
            FormCatalog forms,
            Deadline deadline,
            ObjectProvider<CoalitionProcess> processes) {
        this.repository = repository;
        this.forms = forms;
        this.deadline = deadline;
        this.processes = processes;
    }

    /** A process and what it asks, its start form first. */
    public record Guided(String process, String name, List<Asked> asked) {}

    /**
     * One form: a task's, or the one that opens a case.
     *
     * @param task its key, with the process before it where another process has the same: the anchor in the page of help
     * @param who any of these does it
     * @param purpose what the form asks and why
     * @param days from the task's appearance, to the next working day; null where a rule of the case sets the day
     */
    public record Asked(
            String task,
            String name,
            boolean start,
            List<Doer> who,
            String purpose,
            @Nullable Integer days,
            List<Field> fields) {
        /** Whether somebody in these groups may be asked for it. */
        public boolean askedOf(Collection<String> groups) {
            return who.stream().anyMatch(doer -> groups.stream().anyMatch(doer::includes));
        }
    }

    /**
     * One field of a form.
     *
     * @param help what the form says beside it; empty where it says nothing
     * @param sometimes whether other answers decide if it is asked
     * @param row the fields of each of its rows, of a list
     */
    public record Field(String label, String help, boolean required, boolean sometimes, List<Field> row) {}

    /** Who does a task. */
    public enum Doer {
        EACH_COUNTRY("country-.+"),
        PRESIDENCY(Group.PRESIDENCY),
        SECRETARIAT(Group.TECHNICAL_SECRETARIAT),
        BOTH_OFFICES("\\$\\{organ}", PRESIDENCY, SECRETARIAT),
        LEAVING_OFFICE("\\$\\{office}", PRESIDENCY, SECRETARIAT),
        COMMUNICATION(Group.COMMUNICATION_COMMITTEE);

        private final Pattern candidates;
        private final List<Doer> each;

        /**
         * @param candidates how models and rights name its group
         * @param each whom it may be, where only the case says who
         */
        Doer(String candidates, Doer... each) {
            this.candidates = Pattern.compile(candidates);
            this.each = List.of(each);
        }

        /** From a candidate group as a model or the rights name it; empty where only the case says who it is. */
        static Optional<Doer> of(String group) {
            return Arrays.stream(values()).filter(doer -> doer.isNamed(group)).findFirst();
        }

        private boolean includes(String group) {
            return isNamed(group) || each.stream().anyMatch(doer -> doer.isNamed(group));
        }

        private boolean isNamed(String group) {
            return candidates.matcher(group).matches();
        }
    }

    /** Every process with what it asks, in the language. */
    public List<Guided> processes(Language language) {
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(definition -> guided(definition, language))
                .toList();
    }

    private Guided guided(ProcessDefinition definition, Language language) {
        BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
        Process process = model.getModelElementById(definition.getKey());
        String key = definition.getKey();
        List<Asked> asked = new ArrayList<>();
        process.getChildElementsByType(StartEvent.class).stream()
                .filter(start -> start.getAttributeValueNs(CAMUNDA, "formRef") != null)
                .forEach(start -> asked.add(asked(key, start, doers(key, CoalitionProcess::starters), null, language)));
        model.getModelElementsByType(UserTask.class)
                .forEach(task -> asked.add(asked(key, task, doers(key, task), days(task), language)));
        return new Guided(definition.getKey(), forms.text(definition.getName(), language), asked);
    }

    private Asked asked(
            String process, FlowElement element, List<Doer> who, @Nullable Integer days, Language language) {
        String form = forms.id(process, element.getId());
        return new Asked(
                TaskMethods.task(form),
                forms.text(element.getName(), language),
                element instanceof StartEvent,
                who,
                forms.purpose(form, language),
                days,
                fields(Objects.requireNonNull(forms.form(form), form), language));
    }

    private List<Doer> doers(String key, Function<CoalitionProcess, Audience> whom) {
        return processes.stream()
                .filter(process -> process.key().equals(key))
                .flatMap(process -> whom.apply(process).groups().stream())
                .flatMap(group -> Doer.of(group).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Where only the case says who does it, it may be any of those who work in the process. */
    private List<Doer> doers(String process, UserTask task) {
        return Arrays.stream(
                        task.getAttributeValueNs(CAMUNDA, "candidateGroups").split(","))
                .flatMap(group ->
                        Doer.of(group)
                                .map(List::of)
                                .orElseGet(() -> doers(process, CoalitionProcess::workers))
                                .stream())
                .distinct()
                .toList();
    }

    private @Nullable Integer days(UserTask task) {
        Matcher setting = SETTING.matcher(task.getCamundaDueDate());
        return setting.matches() ? deadline.days(setting.group(1)) : null;
    }

    private List<Field> fields(JsonNode parent, Language language) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode component : parent.path("components")) {
            switch (component.path("type").asText()) {
                case "table", "text" -> {}
                case "group" -> fields.addAll(fields(component, language));
                case "dynamiclist" -> fields.add(field(component, fields(component, language), language));
                default -> {
                    if (!component.path("disabled").asBoolean()
                            && !component.path("readonly").asBoolean()) {
                        fields.add(field(component, List.of(), language));
                    }
                }
            }
        }
        return fields;
    }

    private Field field(JsonNode component, List<Field> row, Language language) {
        return new Field(
                plain(component.path("label").asText(), language),
                plain(component.path("description").asText(), language),
                component.path("validate").path("required").asBoolean(),
                !component.path("conditional").path("hide").asText().isEmpty(),
                row);
    }

    /** Empty for what only the case itself can say. */
    private String plain(String text, Language language) {
        return text.startsWith("=") || text.contains("{{") ? "" : forms.text(text, language);
    }
}
