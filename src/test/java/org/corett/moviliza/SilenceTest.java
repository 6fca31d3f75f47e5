package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

/**
 * Time alone approves nothing, except where the rules say objection period: each timer that ends a task which somebody
 * has not answered stands here with what silence then means and the test that shows it.
 */
class SilenceTest {
    private static final Map<String, String> WHAT_SILENCE_MEANS = Map.of(
            "statePosition",
            "no position; below the quorum of answers the motion is deferred (PlenarySessionProcessTest)",
            "castVote",
            "no vote, for neither side (PlenaryVoteTest)",
            "amendMotion",
            "no new text; the round goes on with the old one (AmendmentTest)",
            "commentMinutes",
            "no comment; minutes are still signed by both organs and approved by the Plenary (PlenarySessionProcessTest)",
            "evaluateOffers",
            "no evaluation; too few extend the time once and then lead to a proposal (ConsultantHiringProcessTest)",
            "giveAdvice",
            "no answer, and the asker reads that there was none (MemberAdviceTest)",
            "objectToSelection",
            "no objection: the one objection period that the rules know [gaps 22] (ConsultantHiringProcessTest)");

    @Test
    void noTimerAnswersForAnybodyButInTheWaysThatTheRulesKnow() throws IOException {
        Set<String> ended = new TreeSet<>();
        try (Stream<Path> models = Files.walk(Path.of("processes"))) {
            models.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(model -> model.getModelElementsByType(BoundaryEvent.class).stream())
                    .filter(BoundaryEvent::cancelActivity)
                    .filter(event -> event.getAttachedTo() instanceof UserTask)
                    .filter(event ->
                            event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance))
                    .forEach(event -> ended.add(event.getAttachedTo().getId()));
        }

        assertThat(ended).isEqualTo(new TreeSet<>(WHAT_SILENCE_MEANS.keySet()));
        assertThat(WHAT_SILENCE_MEANS.values()).allSatisfy(meaning -> assertThat(Files.walk(Path.of("src/test"))
                        .map(file -> file.getFileName().toString()))
                .as(meaning)
                .contains(meaning.replaceFirst(".*\\((.*)\\)", "$1") + ".java"));
    }
}
