package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.ComplexGateway;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Group;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.junit.jupiter.api.Test;

/**
 * What bpmnlint, dmnlint and Camunda's form linter call an error, checked wherever there is a JDK; and what they do not
 * look at: that labels lie beside symbols, and that people read no references meant for programmers.
 */
class ModelLintTest {
    /** Letters and lines of a label as the live diagram draws them, in units of the model. */
    private static final double LETTER = 6.4;

    private static final double LINE = 14;
    private static final double NARROWEST = 66;

    /** How we quote the coalition's documents and the table of what they leave open, in comments. */
    private static final Pattern SOURCE = Pattern.compile("\\[(gaps|00\\d)\\b");

    /** What Tasklist's forms show of a component: the label and what is said below it. */
    private static final Set<String> WITH_DESCRIPTION = Set.of(
            "textfield", "textarea", "number", "datetime", "checkbox", "checklist", "radio", "select", "taglist");

    private static final Set<String> WITHOUT =
            Set.of("text", "table", "dynamiclist", "group", "separator", "spacer", "button", "image", "html");

    private final List<String> faults = new ArrayList<>();
    private final List<Drawn> drawn = new ArrayList<>();

    @Test
    void processesFollowTheRulesOfTheirLinter() {
        for (Path file : files("processes", ".bpmn")) {
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            model.getModelElementsByType(FlowNode.class).forEach(node -> node(file, node));
            model.getModelElementsByType(SequenceFlow.class).forEach(flow -> flow(file, flow));
            model.getModelElementsByType(Process.class)
                    .forEach(process -> scope(file, process, process.getFlowElements()));
            model.getModelElementsByType(SubProcess.class)
                    .forEach(inner -> scope(file, inner, inner.getFlowElements()));
        }
        assertThat(faults).isEmpty();
    }

    private void node(Path file, FlowNode node) {
        int in = node.getIncoming().size();
        int out = node.getOutgoing().size();
        boolean gateway = node instanceof Gateway;
        fault(gateway && in > 1 && out > 1, file, node, "forks and joins");
        fault(gateway && in < 2 && out < 2, file, node, "neither forks nor joins");
        fault(node instanceof ComplexGateway, file, node, "is a complex gateway");
        fault(
                (node instanceof ExclusiveGateway || node instanceof InclusiveGateway) && out > 1 && nameless(node),
                file,
                node,
                "asks nothing");
        fault((node instanceof Activity || node instanceof Event) && nameless(node), file, node, "has no name");
        boolean splits = !gateway
                && node.getOutgoing().stream()
                                .filter(flow -> flow.getConditionExpression() == null)
                                .count()
                        > 1;
        fault(splits, file, node, "splits without a gateway");
        boolean link = definitions(node).stream().anyMatch(LinkEventDefinition.class::isInstance);
        fault(
                out == 0 && !(node instanceof EndEvent) && !link && !standsAlone(node),
                file,
                node,
                "ends without an end");
        boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || link || standsAlone(node);
        fault(in == 0 && !begins, file, node, "begins without a start");
        fault(definitions(node).size() > 1, file, node, "waits for two things");
        if (node instanceof EventBasedGateway) {
            node.getOutgoing().stream()
                    .map(SequenceFlow::getTarget)
                    .forEach(target -> fault(
                            !(target instanceof IntermediateCatchEvent || target instanceof ReceiveTask)
                                    || target.getIncoming().size() > 1,
                            file,
                            node,
                            "waits for no event"));
        }
    }

    private static boolean standsAlone(FlowNode node) {
        return node instanceof SubProcess inner && inner.triggeredByEvent();
    }

    private void flow(Path file, SequenceFlow flow) {
        fault(flow.getConditionExpression() != null && nameless(flow), file, flow, "has a condition and no name");
        FlowNode from = flow.getSource();
        boolean chooses = (from instanceof ExclusiveGateway || from instanceof InclusiveGateway)
                && from.getOutgoing().size() > 1;
        boolean fallsBack = from instanceof ExclusiveGateway exclusive && flow.equals(exclusive.getDefault())
                || from instanceof InclusiveGateway inclusive && flow.equals(inclusive.getDefault());
        fault(chooses && !fallsBack && flow.getConditionExpression() == null, file, flow, "has no condition");
        fault(from instanceof ParallelGateway && flow.getConditionExpression() != null, file, flow, "has a condition");
        fault(
                from.getOutgoing().stream()
                                .filter(other -> other.getTarget().equals(flow.getTarget()))
                                .filter(other ->
                                        other.getConditionExpression() == null && flow.getConditionExpression() == null)
                                .count()
                        > 1,
                file,
                flow,
                "is there twice");
    }

    private void scope(Path file, BaseElement scope, Collection<FlowElement> elements) {
        List<StartEvent> starts = elements.stream()
                .filter(StartEvent.class::isInstance)
                .map(StartEvent.class::cast)
                .toList();
        fault(starts.isEmpty(), file, scope, "has no start");
        fault(elements.stream().noneMatch(EndEvent.class::isInstance), file, scope, "has no end");
        List<StartEvent> blank = starts.stream()
                .filter(start -> start.getEventDefinitions().isEmpty())
                .toList();
        boolean onEvent = scope instanceof SubProcess inner && inner.triggeredByEvent();
        fault(blank.size() > 1, file, scope, "has two blank starts");
        fault(onEvent && !blank.isEmpty(), file, scope, "has a start that says nothing of its event");
        fault(
                scope instanceof SubProcess && !onEvent && blank.size() < starts.size(),
                file,
                scope,
                "has a start that is not blank");
    }

    private static List<EventDefinition> definitions(FlowNode node) {
        return List.copyOf(node.getChildElementsByType(EventDefinition.class));
    }

    private static boolean nameless(FlowElement element) {
        return element.getName() == null || element.getName().isBlank();
    }

    private void fault(boolean there, Path file, BaseElement element, String what) {
        if (there) {
            faults.add(file.getFileName() + ": " + element.getId() + " " + what);
        }
    }

    /** Where a label lies that a diagram draws. */
    private record Drawn(FlowElement of, double left, double top, double right, double bottom) {
        boolean meets(Drawn other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    @Test
    void noLabelLiesOverASymbolOrAnotherLabel() {
        for (Path file : files("processes", ".bpmn")) {
            drawn.clear();
            BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
            Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
            shapes.forEach(shape -> label(file, shapes, shape.getBpmnElement(), shape.getBpmnLabel()));
            model.getModelElementsByType(BpmnEdge.class)
                    .forEach(edge -> label(file, shapes, edge.getBpmnElement(), edge.getBpmnLabel()));
        }
        assertThat(faults).isEmpty();
    }

    private void label(Path file, Collection<BpmnShape> shapes, BaseElement named, BpmnLabel label) {
        boolean beside = named instanceof Event || named instanceof Gateway || named instanceof SequenceFlow;
        if (!beside || !(named instanceof FlowElement element) || nameless(element)) {
            return;
        }
        if (label == null || label.getBounds() == null) {
            fault(true, file, named, "has a label without a place, and a viewer chooses one");
            return;
        }
        Bounds at = label.getBounds();
        List<String> lines = lines(element.getName(), Math.max(at.getWidth(), NARROWEST));
        double half = lines.stream().mapToInt(String::length).max().orElse(0) * LETTER / 2;
        double middle = at.getX() + at.getWidth() / 2;
        Drawn text =
                new Drawn(element, middle - half, at.getY() + 2, middle + half, at.getY() + lines.size() * LINE - 1);
        for (BpmnShape shape : shapes) {
            BaseElement symbol = shape.getBpmnElement();
            if (!(symbol instanceof SubProcess || symbol instanceof Group)) {
                fault(
                        covers(shape.getBounds(), symbol instanceof Gateway, text),
                        file,
                        named,
                        "lies over " + symbol.getId());
            }
        }
        drawn.stream()
                .filter(text::meets)
                .forEach(other -> fault(
                        true,
                        file,
                        named,
                        "lies over the label of " + other.of().getId()));
        drawn.add(text);
    }

    /** Whether a symbol lies below some part of a rectangle; a gateway is a diamond, whose corners are free. */
    private static boolean covers(Bounds of, boolean diamond, Drawn text) {
        double middle = of.getX() + of.getWidth() / 2;
        double centre = of.getY() + of.getHeight() / 2;
        double x = Math.max(text.left(), Math.min(text.right(), middle)) - middle;
        double y = Math.max(text.top(), Math.min(text.bottom(), centre)) - centre;
        double across = Math.abs(x) / (of.getWidth() / 2);
        double down = Math.abs(y) / (of.getHeight() / 2);
        return diamond ? across + down < 1 : across < 1 && down < 1;
    }

    private static List<String> lines(String text, double width) {
        int most = (int) Math.max(6, width / LETTER);
        List<String> lines = new ArrayList<>(List.of(""));
        for (String word : text.split(" ")) {
            String last = lines.get(lines.size() - 1);
            if (!last.isEmpty() && last.length() + 1 + word.length() > most) {
                lines.add(word);
            } else {
                lines.set(lines.size() - 1, last.isEmpty() ? word : last + " " + word);
            }
        }
        return lines;
    }

    /** Managers read in Cockpit what stands beside a rule, and everybody a diagram and a form. */
    @Test
    void nobodyReadsReferencesThatAreMeantForProgrammers() {
        for (Path file : files("processes", "mn")) {
            String shown = read(file).replaceAll("(?s)<!--.*?-->", "");
            if (SOURCE.matcher(shown).find()) {
                faults.add(file + " quotes a source outside a comment");
            }
        }
        for (Path file : files("forms", ".form")) {
            if (SOURCE.matcher(read(file)).find()) {
                faults.add(file + " quotes a source");
            }
        }
        assertThat(faults).isEmpty();
    }

    /** What managers read beside a rule would be wrong the day that the Plenary sets another number. */
    @Test
    void noExplanationOfARuleRepeatsASetting() {
        Pattern explained = Pattern.compile("<description>([^<]*)</description>");
        Pattern set = Pattern.compile(
                "(?i)\\b(\\d+|dos|tres|cuatro|cinco|seis|diez|quince) (países|días|rondas|votos|meses)");
        for (Path file : files("processes", ".dmn")) {
            explained
                    .matcher(read(file))
                    .results()
                    .map(found -> found.group(1))
                    .filter(text -> set.matcher(text).find())
                    .forEach(text -> faults.add(file + " says «" + text + "»"));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void decisionsFollowTheRulesOfTheirLinter() {
        Pattern decision = Pattern.compile("<decision\\b([^>]*)>");
        Pattern column = Pattern.compile("<(?:input|output) ([^>]*)>");
        for (Path file : files("processes", ".dmn")) {
            String text = read(file);
            decision.matcher(text).results().forEach(found -> {
                if (!found.group(1).contains(" name=\"")) {
                    faults.add(file + ": a decision without a name");
                }
            });
            column.matcher(text).results().forEach(found -> {
                if (!found.group(1).contains("label=\"")) {
                    faults.add(file + ": a column without a label: " + found.group(1));
                }
            });
            Set<String> required = new HashSet<>();
            Pattern.compile("<required\\w+ href=\"([^\"]+)\"")
                    .matcher(text)
                    .results()
                    .forEach(found -> {
                        if (!required.add(found.group(1))) {
                            faults.add(file + ": required twice: " + found.group(1));
                        }
                    });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void formsHoldOnlyWhatTasklistShows() throws IOException {
        for (Path file : files("forms", ".form")) {
            component(file, new ObjectMapper().readTree(file.toFile()));
        }
        assertThat(faults).isEmpty();
    }

    /** A case's page says of whatever waits without a date that the Plenary is waited for. */
    @Test
    void onlyThePlenaryIsAwaitedWithoutADate() {
        for (Path file : files("processes", ".bpmn")) {
            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(IntermediateCatchEvent.class).stream()
                    .filter(event ->
                            event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance))
                    .filter(event -> event.getIncoming().stream()
                            .noneMatch(flow -> flow.getSource() instanceof EventBasedGateway))
                    .forEach(event ->
                            assertThat(event.getName()).as(file.toString()).contains("Pleno"));
        }
    }

    private void component(Path file, JsonNode form) {
        for (JsonNode component : form.path("components")) {
            String type = component.path("type").asText();
            String where = file + ": " + component.path("id").asText();
            if (!WITH_DESCRIPTION.contains(type) && !WITHOUT.contains(type)) {
                faults.add(where + " is of an unknown type, " + type);
            }
            if (WITHOUT.contains(type) && component.has("description")) {
                faults.add(where + " has a description that " + type + " does not show");
            }
            if (WITH_DESCRIPTION.contains(type)
                    && component.path("label").asText().isBlank()
                    && component.path("dateLabel").asText().isBlank()) {
                faults.add(where + " has no label");
            }
            if (Set.of("radio", "select", "checklist", "taglist").contains(type)
                    && Stream.of("values", "valuesKey", "valuesExpression").noneMatch(component::has)) {
                faults.add(where + " has nothing to choose from");
            }
            if (WITH_DESCRIPTION.contains(type)
                    && !component.path("key").asText().matches("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]+)*")) {
                faults.add(where + " has no key that an expression could name");
            }
            if (form.path("type").asText().equals("dynamiclist") && !WITH_DESCRIPTION.contains(type)) {
                faults.add(where + " is shown once more in each row of "
                        + form.path("id").asText());
            }
            component(file, component);
        }
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
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
