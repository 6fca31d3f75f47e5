package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** The tables of {@code src/docs/processes.md} are what the models say; run with {@code -Dreadme.write=true} to write them anew. */
class ReadmeTest {
    private static final Path README = Path.of("src/docs/processes.md");
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    @Test
    void listsEveryTaskOfEveryProcess() throws IOException {
        StringBuilder table = new StringBuilder("| process | task | key | offered to |\n| --- | --- | --- | --- |\n");
        for (BpmnModelInstance model : models()) {
            for (UserTask task : model.getModelElementsByType(UserTask.class)) {
                table.append("| %s | %s | `%s` | %s |%n"
                        .formatted(process(model), task.getName(), task.getId(), candidates(task)));
            }
        }
        assertSection("tasks", table.toString());
    }

    @Test
    void listsEveryTimerOfEveryProcess() throws IOException {
        StringBuilder table = new StringBuilder("| process | timer | when |\n| --- | --- | --- |\n");
        for (BpmnModelInstance model : models()) {
            for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
                FlowElement event = (FlowElement) timer.getParentElement();
                String when = Stream.of(timer.getTimeDate(), timer.getTimeDuration(), timer.getTimeCycle())
                        .filter(java.util.Objects::nonNull)
                        .map(expression -> expression.getTextContent().trim())
                        .collect(Collectors.joining(", "));
                table.append("| %s | %s | `%s`%s |%n".formatted(process(model), event.getName(), when, days(when)));
            }
        }
        assertSection("timers", table.toString());
    }

    /** So many days from the due date, where a setting gives them, as for the steps that follow an overdue report. */
    private static String days(String when) {
        Matcher step = Pattern.compile("reportSchedule\\.(\\w+)\\(").matcher(when);
        if (!step.find()) {
            return "";
        }
        String setting = "report.escalation."
                + step.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        YamlPropertiesFactoryBean settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        return ": %+d, `%s`"
                .formatted(
                        Integer.parseInt(
                                Objects.requireNonNull(settings.getObject()).getProperty(setting)),
                        setting);
    }

    private static void assertSection(String name, String expected) throws IOException {
        String readme = Files.readString(README);
        String start = "<!-- " + name + " -->\n";
        String end = "<!-- /" + name + " -->";
        int from = readme.indexOf(start) + start.length();
        int to = readme.indexOf(end);
        if (Boolean.getBoolean("readme.write")) {
            readme = readme.substring(0, from) + expected + readme.substring(to);
            Files.writeString(README, readme);
            to = readme.indexOf(end);
        }
        assertThat(readme.substring(from, to)).isEqualTo(expected);
    }

    private static Collection<BpmnModelInstance> models() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            List<Path> models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
            return models.stream()
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .toList();
        }
    }

    private static String process(BpmnModelInstance model) {
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        return "`" + process.getId() + "`";
    }

    private static String candidates(UserTask task) {
        return switch (task.getAttributeValueNs(CAMUNDA, "candidateGroups")) {
            case "${organ}" -> "Presidencia y Secretaría, ambas";
            case "country-${country}" -> "cada país";
            case "country-${country},technical-secretariat" -> "el país o la Secretaría Técnica";
            case "${office}" -> "el órgano que entrega";
            case "presidency" -> "Presidencia";
            case "technical-secretariat" -> "Secretaría Técnica";
            case "communication-committee" -> "Comité de Comunicación";
            case "presidency,technical-secretariat" -> "Presidencia o Secretaría";
            default ->
                task.getCamundaCandidateGroups().startsWith("${")
                        ? "quien diga el caso"
                        : task.getCamundaCandidateGroups();
        };
    }
}
