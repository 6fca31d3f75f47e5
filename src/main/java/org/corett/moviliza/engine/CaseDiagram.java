package org.corett.moviliza.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Group;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.corett.moviliza.engine.CaseHistory.Visit;
import org.corett.moviliza.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** A case's process as a drawing that marks where the case stands and what it has been through. */
@Component
public class CaseDiagram {
    private static final double MARGIN = 20;
    private static final double LETTER = 6.4;
    private static final double LINE = 14;
    private static final double MARK = 9;

    /** How much of the drawing is looked at around where a case stands. */
    private static final double NEAR = 1000;

    private final RepositoryService repository;
    private final FormCatalog forms;
    private final ProcessNames processes;

    CaseDiagram(RepositoryService repository, FormCatalog forms, ProcessNames processes) {
        this.repository = repository;
        this.forms = forms;
        this.processes = processes;
    }

    /**
     * The places of a run in its diagram.
     *
     * @param current keys of activities and events that go on
     * @param passed keys of those that are over, which may go on again
     */
    private record Places(Set<String> current, Set<String> passed) {
        /** Each in the order in which the run came there first. */
        static Places of(List<Visit> visits) {
            return new Places(
                    keys(visits, visit -> visit.until() == null),
                    keys(visits, visit -> visit.until() != null && !visit.calledOff()));
        }

        private static Set<String> keys(List<Visit> visits, Predicate<Visit> wanted) {
            return visits.stream()
                    .filter(wanted)
                    .map(Visit::activity)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    /**
     * What the drawing shows, in words.
     *
     * @param current where the case stands
     * @param passed what it has been through and is over
     */
    public record Words(List<String> current, List<String> passed) {}

    /** The drawing in words, in the order in which the case came there first. */
    public Words words(CaseHistory.Run run, List<Visit> visits, Language language) {
        BpmnModelInstance model = model(run);
        Places places = Places.of(soFar(run, visits, model));
        List<String> current = names(model, places.current(), language);
        List<String> passed = names(model, places.passed(), language).stream()
                .filter(name -> !current.contains(name))
                .toList();
        return new Words(current, passed);
    }

    /** Without the ends of the whole process while the case still goes on along another way. */
    private static List<Visit> soFar(CaseHistory.Run run, List<Visit> visits, BpmnModelInstance model) {
        return visits.stream()
                .filter(visit -> run.endedAt() != null
                        || !(model.getModelElementById(visit.activity()) instanceof EndEvent end
                                && end.getParentElement() instanceof Process))
                .toList();
    }

    private List<String> names(BpmnModelInstance model, Set<String> places, Language language) {
        return places.stream()
                .map(model::<BaseElement>getModelElementById)
                .filter(element -> element instanceof EventBasedGateway || !(element instanceof Gateway))
                .map(element -> name(element, language))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /** The drawing as SVG, whose name is the process's. */
    public String svg(CaseHistory.Run run, List<Visit> visits, Language language) {
        BpmnModelInstance model = model(run);
        Places places = Places.of(soFar(run, visits, model));
        List<BpmnShape> shapes = new ArrayList<>(model.getModelElementsByType(BpmnShape.class));
        // What holds others lies beneath them, and what sits on an edge above.
        shapes.sort(Comparator.comparing(
                        (BpmnShape shape) -> -shape.getBounds().getWidth() * (holds(shape.getBpmnElement()) ? 1 : 0))
                .thenComparing(shape -> shape.getBpmnElement() instanceof Event ? 1 : 0));
        Drawing drawing = new Drawing();
        shapes.forEach(shape -> {
            if (shape.getBpmnElement() instanceof Group group) {
                String name =
                        group.getCategory() == null ? "" : group.getCategory().getValue();
                drawing.group(shape.getBounds(), forms.text(name, language));
            }
        });
        shapes.stream()
                .filter(shape -> holds(shape.getBpmnElement()))
                .forEach(shape -> shape(drawing, shape, places, language));
        model.getModelElementsByType(BpmnEdge.class).forEach(edge -> edge(drawing, edge, language));
        shapes.stream()
                .filter(shape -> shape.getBpmnElement() instanceof FlowNode && !holds(shape.getBpmnElement()))
                .forEach(shape -> shape(drawing, shape, places, language));
        return drawing.finished(processes.of(run.process()).in(language));
    }

    private BpmnModelInstance model(CaseHistory.Run run) {
        return repository.getBpmnModelInstance(run.model());
    }

    private static boolean holds(BaseElement element) {
        return element instanceof SubProcess;
    }

    private String name(@Nullable BaseElement element, Language language) {
        return element instanceof FlowElement named && named.getName() != null
                ? forms.text(named.getName(), language)
                : "";
    }

    private void shape(Drawing drawing, BpmnShape shape, Places places, Language language) {
        BaseElement element = shape.getBpmnElement();
        Bounds at = shape.getBounds();
        boolean current = places.current().contains(element.getId());
        boolean passed = places.passed().contains(element.getId());
        String mark = current ? " current" : passed ? " passed" : "";
        String name = name(element, language);
        if (element instanceof Activity) {
            drawing.box(at, holds(element) ? "holder" + mark : "task" + mark);
            if (holds(element)) {
                drawing.text(at.getX() + at.getWidth() / 2, at.getY() + LINE + 4, at.getWidth() - 20, name);
            } else {
                drawing.centred(at, name);
            }
        } else {
            if (element instanceof Gateway) {
                drawing.gateway(at, "gateway" + mark, sign(element));
            } else {
                drawing.event(at, mark, element instanceof EndEvent, element instanceof StartEvent);
                meaning(drawing, at, element);
            }
            label(drawing, shape.getBpmnLabel(), name);
        }
        if (current) {
            drawing.here(at);
        } else if (passed && !(element instanceof Gateway)) {
            drawing.tick(at.getX() + at.getWidth(), at.getY());
        }
    }

    /** What an event waits for, or sends. */
    private static void meaning(Drawing drawing, Bounds at, BaseElement event) {
        for (EventDefinition meaning : event.getChildElementsByType(EventDefinition.class)) {
            if (meaning instanceof TimerEventDefinition) {
                drawing.clock(at);
            } else if (meaning instanceof MessageEventDefinition) {
                drawing.envelope(at, event instanceof ThrowEvent);
            } else if (meaning instanceof TerminateEventDefinition) {
                drawing.dot(at);
            } else if (meaning instanceof LinkEventDefinition) {
                drawing.arrow(at, event instanceof ThrowEvent);
            }
        }
    }

    private static String sign(BaseElement gateway) {
        if (gateway instanceof EventBasedGateway) {
            return "⬠";
        }
        return gateway instanceof ExclusiveGateway ? "×" : gateway instanceof ParallelGateway ? "+" : "○";
    }

    private void edge(Drawing drawing, BpmnEdge edge, Language language) {
        drawing.flow(edge.getWaypoints());
        label(drawing, edge.getBpmnLabel(), name(edge.getBpmnElement(), language));
    }

    private static void label(Drawing drawing, @Nullable BpmnLabel label, String name) {
        if (label != null && label.getBounds() != null) {
            Bounds at = label.getBounds();
            drawing.text(at.getX() + at.getWidth() / 2, at.getY() + LINE - 3, Math.max(at.getWidth(), 66), name);
        }
    }

    /** Puts shapes on paper and minds how far it reaches. */
    private static final class Drawing {
        private static final String STYLE =
                """
                text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;\
                fill:#14262f;text-anchor:middle}\
                .task,.holder,.gateway,.event{fill:#fff;stroke:#49606c;stroke-width:1.5}.holder{fill:#fafcfd}\
                .flow{fill:none;stroke:#6b818d;stroke-width:1.5;marker-end:url(#a)}\
                .group{fill:none;stroke:#8a9aa3;stroke-width:1.5;stroke-dasharray:8 5}.step{text-anchor:start;font-weight:600}\
                .icon{fill:none;stroke:#49606c;stroke-width:1.3}.sent,.terminate{fill:#49606c}.on-sent{stroke:#fff}\
                .inner{fill:none;stroke:#49606c}.end{stroke-width:4}\
                .passed{fill:#e8f5ee;stroke:#14603b}.current{fill:#fdf4e0;stroke:#b45309;stroke-width:4}\
                .tick{fill:#14603b}.here{fill:#b45309}.sign{fill:none;stroke:#fff;stroke-width:2}""";

        private final StringBuilder svg = new StringBuilder();
        private double left = Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;
        private double right;
        private double bottom;
        private @Nullable Bounds standing;

        /** A step of the process, around what belongs to it. */
        void group(Bounds at, String name) {
            box(at, "group");
            draw(
                    "<text class=\"step\" x=\"%.0f\" y=\"%.0f\">%s</text>",
                    at.getX() + 12, at.getY() + LINE + 6, HtmlUtils.htmlEscape(name, "UTF-8"));
        }

        void box(Bounds at, String style) {
            reach(at);
            draw(
                    "<rect class=\"%s\" x=\"%.0f\" y=\"%.0f\" width=\"%.0f\" height=\"%.0f\" rx=\"10\"/>",
                    style, at.getX(), at.getY(), at.getWidth(), at.getHeight());
        }

        void gateway(Bounds at, String style, String sign) {
            reach(at);
            double x = at.getX() + at.getWidth() / 2;
            double y = at.getY() + at.getHeight() / 2;
            draw(
                    "<path class=\"%s\" d=\"M%.0f %.0fL%.0f %.0fL%.0f %.0fL%.0f %.0fZ\"/>",
                    style, x, at.getY(), at.getX() + at.getWidth(), y, x, at.getY() + at.getHeight(), at.getX(), y);
            draw("<text x=\"%.0f\" y=\"%.0f\">%s</text>", x, y + 5, sign);
        }

        void event(Bounds at, String mark, boolean end, boolean start) {
            reach(at);
            double x = at.getX() + at.getWidth() / 2;
            double y = at.getY() + at.getHeight() / 2;
            double radius = at.getWidth() / 2;
            draw(
                    "<circle class=\"event%s%s\" cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\"/>",
                    end ? " end" : "", mark, x, y, radius);
            if (!end && !start) {
                draw("<circle class=\"inner\" cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\"/>", x, y, radius - 4);
            }
        }

        void clock(Bounds at) {
            double x = at.getX() + at.getWidth() / 2;
            double y = at.getY() + at.getHeight() / 2;
            draw("<circle class=\"icon timer\" cx=\"%.0f\" cy=\"%.0f\" r=\"9\"/>", x, y);
            draw("<path class=\"icon\" d=\"M%.0f %.0fV%.0fH%.0f\"/>", x, y - 6, y, x + 5);
        }

        /** Filled where it is sent. */
        void envelope(Bounds at, boolean sent) {
            double x = at.getX() + at.getWidth() / 2;
            double y = at.getY() + at.getHeight() / 2;
            draw("<path class=\"icon message%s\" d=\"M%.0f %.0fh16v11h-16z\"/>", sent ? " sent" : "", x - 8, y - 5);
            draw("<path class=\"icon%s\" d=\"M%.0f %.0fl8 6l8 -6\"/>", sent ? " on-sent" : "", x - 8, y - 5);
        }

        /** It ends everything. */
        void dot(Bounds at) {
            draw(
                    "<circle class=\"terminate\" cx=\"%.0f\" cy=\"%.0f\" r=\"9\"/>",
                    at.getX() + at.getWidth() / 2, at.getY() + at.getHeight() / 2);
        }

        /** It goes on elsewhere, or comes from there. */
        void arrow(Bounds at, boolean sent) {
            draw(
                    "<path class=\"icon link%s\" d=\"M%.0f %.0fh8v-4l8 7l-8 7v-4h-8z\"/>",
                    sent ? " sent" : "", at.getX() + at.getWidth() / 2 - 8, at.getY() + at.getHeight() / 2 - 3);
        }

        void flow(Iterable<Waypoint> points) {
            StringBuilder path = new StringBuilder();
            for (Waypoint point : points) {
                left = Math.min(left, point.getX());
                top = Math.min(top, point.getY());
                right = Math.max(right, point.getX());
                bottom = Math.max(bottom, point.getY());
                path.append(path.isEmpty() ? 'M' : 'L')
                        .append(Math.round(point.getX()))
                        .append(' ')
                        .append(Math.round(point.getY()));
            }
            draw("<path class=\"flow\" d=\"%s\"/>", path);
        }

        /** A case stands here. */
        void here(Bounds at) {
            double x = at.getX() + at.getWidth();
            double y = at.getY();
            if (standing == null) {
                standing = at;
            }
            draw("<circle class=\"here\" cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\"/>", x, y, MARK + 2);
            draw("<path class=\"sign\" d=\"M%.0f %.0fl7 4l-7 4z\"/>", x - 3, y - 4);
        }

        /** A case has been here. */
        void tick(double x, double y) {
            draw("<circle class=\"tick\" cx=\"%.0f\" cy=\"%.0f\" r=\"%.0f\"/>", x, y, MARK);
            draw("<path class=\"sign\" d=\"M%.0f %.0fl3 3l5 -6\"/>", x - 4, y);
        }

        void centred(Bounds at, String text) {
            List<String> lines = wrapped(text, at.getWidth() - 8);
            double first = at.getY() + at.getHeight() / 2 - (lines.size() - 1) * LINE / 2 + 4;
            lines(at.getX() + at.getWidth() / 2, first, lines);
        }

        void text(double x, double y, double width, String text) {
            lines(x, y, wrapped(text, width));
        }

        private void lines(double x, double y, List<String> lines) {
            for (int i = 0; i < lines.size(); i++) {
                draw(
                        "<text x=\"%.0f\" y=\"%.0f\">%s</text>",
                        x, y + i * LINE, HtmlUtils.htmlEscape(lines.get(i), "UTF-8"));
            }
            double half = lines.stream().mapToInt(String::length).max().orElse(0) * LETTER / 2;
            left = Math.min(left, x - half);
            right = Math.max(right, x + half);
            bottom = Math.max(bottom, y + lines.size() * LINE);
        }

        /** The part around where the case stands, in the proportions of the whole, for {@code #here}. */
        private String view(double width, double height) {
            if (standing == null) {
                return "";
            }
            double part = Math.min(1, NEAR / width);
            double x = standing.getX() + (standing.getWidth() - width * part) / 2;
            double y = standing.getY() + (standing.getHeight() - height * part) / 2;
            return String.format(
                    Locale.ROOT,
                    "<view id=\"here\" viewBox=\"%.0f %.0f %.0f %.0f\"/>",
                    Math.max(left - MARGIN, Math.min(x, right + MARGIN - width * part)),
                    Math.max(top - MARGIN, Math.min(y, bottom + MARGIN - height * part)),
                    width * part,
                    height * part);
        }

        private static List<String> wrapped(String text, double width) {
            int most = (int) Math.max(6, width / LETTER);
            List<String> lines = new ArrayList<>();
            StringBuilder line = new StringBuilder();
            for (String word : text.split(" ")) {
                if (!line.isEmpty() && line.length() + 1 + word.length() > most) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            if (!line.isEmpty()) {
                lines.add(line.toString());
            }
            return lines;
        }

        private void reach(Bounds at) {
            left = Math.min(left, at.getX());
            top = Math.min(top, at.getY() - 2 * LINE);
            right = Math.max(right, at.getX() + at.getWidth());
            bottom = Math.max(bottom, at.getY() + at.getHeight());
        }

        private void draw(String pattern, Object... values) {
            svg.append(String.format(Locale.ROOT, pattern, values));
        }

        String finished(String name) {
            double width = right - left + 2 * MARGIN;
            double height = bottom - top + 2 * MARGIN;
            return String.format(
                            Locale.ROOT,
                            "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"%.0f\" height=\"%.0f\""
                                    + " viewBox=\"%.0f %.0f %.0f %.0f\"><title>%s</title><style>",
                            width,
                            height,
                            left - MARGIN,
                            top - MARGIN,
                            width,
                            height,
                            HtmlUtils.htmlEscape(name, "UTF-8"))
                    + STYLE
                    + "</style><defs><marker id=\"a\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"7\""
                    + " markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"#6b818d\"/></marker></defs>"
                    + view(width, height)
                    + svg
                    + "</svg>";
        }
    }
}
