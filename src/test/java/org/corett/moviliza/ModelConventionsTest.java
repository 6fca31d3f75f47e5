package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.corett.moviliza.engine.FormCatalog;
import org.corett.moviliza.engine.TaskMethods;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What every model, form and record must have in common, so that one name leads from the diagram to the code. */
@CoalitionTest
class ModelConventionsTest {
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([a-z]\\w+)\\.(\\w+)\\(");
    private static final Pattern GENERATED =
            Pattern.compile("(Activity|Task|UserTask|Event|StartEvent|Gateway|Flow|SequenceFlow)_[0-9a-z]{7}");

    @Autowired
    private FormCatalog forms;

    @Autowired
    private TaskMethods methods;

    @Autowired
    private ApplicationContext beans;

    private final SoftAssertions softly = new SoftAssertions();

    @Test
    void aModelsFileBearsItsProcessKey() {
        each((file, process) -> softly.assertThat(file.getFileName().toString())
                .isEqualTo(TaskMethods.formId(process.getId()) + ".bpmn"));
        softly.assertAll();
    }

    @Test
    void everyProcessKeepsItsHistoryForASetTime() {
        each((file, process) -> softly.assertThat(process.getCamundaHistoryTimeToLiveString())
                .as(process.getId())
                .isNotBlank());
        softly.assertAll();
    }

    @Test
    void everyUserTaskHasAFormACandidateADueDateAFollowUpDateAndAMethodWhoseRecordHasTheFormsFields() {
        each((file, process) -> process.getModelInstance()
                .getModelElementsByType(UserTask.class)
                .forEach(task -> {
                    String id = task.getId();
                    softly.assertThat(task.getAttributeValueNs(CAMUNDA, "formRef"))
                            .as(id)
                            .isEqualTo(forms.id(process.getId(), id));
                    softly.assertThat(task.getAttributeValueNs(CAMUNDA, "formRefBinding"))
                            .as(id)
                            .isEqualTo("latest");
                    softly.assertThat(task.getCamundaCandidateGroups()).as(id).isNotBlank();
                    softly.assertThat(task.getCamundaDueDate()).as(id).isNotBlank();
                    softly.assertThat(task.getCamundaFollowUpDate()).as(id).isNotBlank();
                    recordMatchesForm(process.getId(), id);
                }));
        softly.assertAll();
    }

    @Test
    void everyStartFormHasAMethodWhoseRecordHasTheFormsFields() {
        each((file, process) -> process.getChildElementsByType(StartEvent.class).stream()
                .filter(start -> start.getAttributeValueNs(CAMUNDA, "formRef") != null)
                .forEach(start -> {
                    softly.assertThat(start.getAttributeValueNs(CAMUNDA, "formRef"))
                            .isEqualTo(forms.id(process.getId(), start.getId()));
                    recordMatchesForm(process.getId(), start.getId());
                }));
        softly.assertAll();
    }

    @Test
    void everyExpressionNamesABeanAndAMethodThatExist() {
        for (Path file : files()) {
            Matcher call = BEAN.matcher(read(file));
            while (call.find()) {
                String bean = call.group(1);
                if (Set.of("execution", "task").contains(bean)) {
                    continue;
                }
                softly.assertThat(beans.containsBean(bean))
                        .as(file + ": " + bean)
                        .isTrue();
                if (beans.containsBean(bean)) {
                    softly.assertThat(beans.getType(bean).getMethods())
                            .as(file + ": " + call.group())
                            .anyMatch(method -> method.getName().equals(call.group(2)));
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void everyNameInADiagramIsThereInEnglish() {
        each((file, process) -> process.getModelInstance().getModelElementsByType(FlowElement.class).stream()
                .map(FlowElement::getName)
                .filter(name -> name != null && !name.isBlank())
                .forEach(name -> softly.assertThat(forms.hasEnglish(name))
                        .as(file + ": " + name)
                        .isTrue()));
        softly.assertAll();
    }

    @Test
    void everyRuleHasANameInBothLanguages() throws IOException {
        Pattern decision = Pattern.compile("<decision id=\"(\\w+)\"(?: name=\"([^\"]+)\")?");
        List<String> named = new ArrayList<>();
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            for (Path file :
                    models.filter(each -> each.toString().endsWith(".dmn")).toList()) {
                decision.matcher(Files.readString(file)).results().forEach(found -> {
                    named.add(found.group(1));
                    softly.assertThat(found.group(2))
                            .as(file.toString())
                            .isNotNull()
                            .matches(forms::hasEnglish);
                });
            }
        }
        assertThat(named).contains("callOutcome", "checklistVerdict");
        softly.assertAll();
    }

    @Test
    void everyProcessHasAnEnglishName() {
        each((file, process) ->
                softly.assertThat(process.getName()).as(file.toString()).matches(forms::hasEnglish));
        softly.assertAll();
    }

    @Test
    void idsAreGivenByPeopleAndEverythingPeopleSeeHasAName() {
        each((file, process) -> {
            for (FlowElement element : process.getModelInstance().getModelElementsByType(FlowElement.class)) {
                softly.assertThat(element.getId()).doesNotMatch(GENERATED);
                if (element instanceof Activity || element instanceof StartEvent) {
                    softly.assertThat(element.getName()).as(element.getId()).isNotBlank();
                }
            }
        });
        softly.assertAll();
    }

    @Test
    void everyAsynchronousStepSaysHowOftenItIsTriedAgain() {
        each((file, process) -> process.getModelInstance().getModelElementsByType(FlowNode.class).stream()
                // It waits by itself, and the model answers no such question about it.
                .filter(node -> !(node instanceof EventBasedGateway))
                .filter(node -> node.isCamundaAsyncBefore() || node.isCamundaAsyncAfter())
                .forEach(node -> softly.assertThat(
                                node.getExtensionElements() == null
                                        ? List.of()
                                        : node.getExtensionElements()
                                                .getElementsQuery()
                                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                                .list())
                        .as(node.getId())
                        .isNotEmpty()));
        softly.assertAll();
    }

    @Test
    void everyElementIsDrawn() {
        each((file, process) -> {
            String text = read(file);
            for (FlowElement element : process.getModelInstance().getModelElementsByType(FlowElement.class)) {
                if (element instanceof FlowNode || element instanceof SequenceFlow) {
                    softly.assertThat(text.contains("bpmnElement=\"" + element.getId() + "\""))
                            .as(element.getId() + " is drawn")
                            .isTrue();
                }
            }
        });
        softly.assertAll();
    }

    @Test
    void everyTextThatPeopleReadInAFormOrATaskNameHasItsEnglish() {
        Set<String> spanish = new TreeSet<>();
        forms.ids().forEach(id -> texts(forms.form(id), spanish));
        each((file, process) -> {
            spanish.add(process.getName());
            process.getModelInstance()
                    .getModelElementsByType(UserTask.class)
                    .forEach(task -> spanish.add(task.getName()));
            process.getChildElementsByType(StartEvent.class).stream()
                    .filter(start -> start.getAttributeValueNs(CAMUNDA, "formRef") != null)
                    .forEach(start -> spanish.add(start.getName()));
        });
        assertThat(spanish.stream().filter(text -> !forms.hasEnglish(text)).toList())
                .as("texts without English")
                .isEmpty();
    }

    @Test
    void everyFormBelongsToATask() {
        Set<String> used = new TreeSet<>();
        for (Path file : files()) {
            Matcher reference = Pattern.compile("camunda:formRef=\"([^\"]+)\"").matcher(read(file));
            while (reference.find()) {
                used.add(reference.group(1));
            }
        }
        assertThat(forms.ids()).isEqualTo(used);
    }

    /** The renderer shows nothing of a form in which an element's id comes twice. */
    @Test
    void noFormHasAnElementsIdTwice() {
        for (String id : forms.ids()) {
            softly.assertThat(Objects.requireNonNull(forms.form(id)).findValuesAsText("id"))
                    .as(id)
                    .doesNotHaveDuplicates();
        }
        softly.assertAll();
    }

    @Test
    void everyFormSaysFirstWhatIsAskedAndShowsTheCaseAboveTheQuestions() {
        each((file, process) -> process.getModelInstance()
                .getModelElementsByType(UserTask.class)
                .forEach(task -> {
                    JsonNode form = forms.form(forms.id(process.getId(), task.getId()));
                    if (form != null) {
                        softly.assertThat(form.at("/components/0/type").asText())
                                .as(task.getId())
                                .isEqualTo("text");
                        softly.assertThat(form.at("/components/1/dataSource").asText())
                                .as(task.getId())
                                .isEqualTo("=caseFacts");
                    }
                }));
        softly.assertAll();
    }

    private void recordMatchesForm(String process, String task) {
        JsonNode form = forms.form(forms.id(process, task));
        softly.assertThat(form).as("form of " + task).isNotNull();
        var type = methods.formType(process, task);
        softly.assertThat(type)
                .as("method " + task + " of " + process + "Tasks")
                .isPresent();
        if (form == null || type.isEmpty()) {
            return;
        }
        softly.assertThat(type.get().isRecord()).as(task).isTrue();
        matches(task, form, type.get());
    }

    /** Fields of the form are components of the record; a list's fields are components of its row's record. */
    private void matches(String where, JsonNode parent, Class<?> type) {
        Set<String> keys = new TreeSet<>();
        List<JsonNode> lists = new ArrayList<>();
        fields(parent, keys, lists);
        Set<String> components = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(component.getName());
            if (component.getType() == String.class) {
                softly.assertThat(sized(component))
                        .as(where + "." + component.getName() + " has a @Size")
                        .isTrue();
            }
            if (component.getAnnotatedType() instanceof AnnotatedParameterizedType rows) {
                softly.assertThat(refusesNull(rows.getAnnotatedActualTypeArguments()[0]))
                        .as(where + "." + component.getName() + " has no null rows")
                        .isTrue();
            }
        }
        softly.assertThat(components).as(where).isEqualTo(keys);
        for (JsonNode list : lists) {
            String path = list.path("path").asText();
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getName().equals(path)
                        && component.getGenericType() instanceof ParameterizedType rows
                        && rows.getActualTypeArguments()[0] instanceof Class<?> row) {
                    matches(where + "." + path, list, row);
                }
            }
        }
    }

    private static boolean sized(RecordComponent component) {
        return Stream.of(component.getAccessor().getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Size"));
    }

    private static boolean refusesNull(AnnotatedType row) {
        return row.isAnnotationPresent(NotNull.class) || row.isAnnotationPresent(NotBlank.class);
    }

    private static void fields(JsonNode parent, Set<String> keys, List<JsonNode> lists) {
        for (JsonNode component : parent.path("components")) {
            if ("dynamiclist".equals(component.path("type").asText())) {
                keys.add(component.path("path").asText());
                lists.add(component);
            } else if ("group".equals(component.path("type").asText())) {
                fields(component, keys, lists);
            } else if (component.hasNonNull("key")
                    && !component.path("disabled").asBoolean()) {
                keys.add(component.path("key").asText());
            }
        }
    }

    private static void texts(JsonNode node, Collection<String> found) {
        for (String property : List.of(
                "label",
                "dateLabel",
                "timeLabel",
                "description",
                "text",
                "content",
                "prefixAdder",
                "suffixAdder",
                "alt")) {
            JsonNode value = node.get(property);
            if (value != null
                    && value.isTextual()
                    && value.asText().matches("(?s).*\\p{L}{2,}.*")
                    && !value.asText().startsWith("=")) {
                found.add(value.asText());
            }
        }
        node.forEach(child -> texts(child, found));
    }

    private void each(java.util.function.BiConsumer<Path, Process> check) {
        for (Path file : files()) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            model.getModelElementsByType(Process.class).forEach(process -> check.accept(file, process));
        }
    }

    private static List<Path> files() {
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            return models.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
