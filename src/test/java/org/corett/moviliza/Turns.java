package org.corett.moviliza;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.corett.moviliza.shared.CountryCode;

/**
 * Who is told at each turn of a process: every end, every event that comes of itself and every outcome of a gateway has
 * its row, or says why nobody need hear of it.
 */
public final class Turns {
    /** Both organs. */
    public static final List<String> ORGANS = List.of("presidencia", "secretaria");

    /** Everybody of all nine delegations. */
    public static final List<String> COUNTRIES = Arrays.stream(CountryCode.values())
            .map(country -> country.name().toLowerCase(Locale.ROOT))
            .flatMap(country -> List.of("titular-" + country, "suplente-" + country).stream())
            .toList();

    private final Path model;
    private final Set<String> covered = new TreeSet<>();
    private final Set<Told> rows = new LinkedHashSet<>();
    private final Map<Told, Set<String>> reached = new HashMap<>();

    public Turns(String model) {
        this.model = Path.of("processes", model);
    }

    private record Told(String turn, String code, Set<String> who) {}

    /** At the turn these are told by the mail of a task (its key) or notice (its code). */
    public Turns told(String turn, String code, Collection<String> who) {
        covered.add(turn);
        rows.add(new Told(turn, code, new TreeSet<>(who)));
        return this;
    }

    /** Nobody is told at the turn. */
    public Turns silent(String turn, String why) {
        assertThat(why).isNotBlank();
        covered.add(turn);
        return this;
    }

    /** Fails where the model has a turn without a row, or a row has no turn. */
    public void coverTheModel() {
        BpmnModelInstance process = Bpmn.readModelFromFile(model.toFile());
        Set<String> turns = new TreeSet<>();
        process.getModelElementsByType(EndEvent.class).forEach(end -> turns.add(end.getId()));
        process.getModelElementsByType(BoundaryEvent.class).forEach(event -> turns.add(event.getId()));
        process.getModelElementsByType(IntermediateCatchEvent.class).forEach(event -> turns.add(event.getId()));
        process.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() instanceof Gateway
                        && flow.getSource().getOutgoing().size() > 1)
                .forEach(flow -> turns.add(flow.getId()));
        assertThat(covered).as(model.toString()).isEqualTo(turns);
    }

    /** Fails where a row names neither a task of the model nor a notice with its texts in both languages. */
    public void areWritten() throws IOException {
        BpmnModelInstance process = Bpmn.readModelFromFile(model.toFile());
        StringBuilder texts = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.toList()) {
                texts.append(file.toString().endsWith("_en.properties") ? "\nEN:" : "\nES:")
                        .append(Files.readString(file)
                                .replace(
                                        "\nmail.",
                                        file.toString().endsWith("_en.properties") ? "\nEN:mail." : "\nES:mail."));
            }
        }
        for (Told row : rows) {
            boolean task = process.getModelElementById(row.code()) instanceof UserTask;
            boolean notice = texts.indexOf("ES:mail." + row.code() + ".text=") >= 0
                    && texts.indexOf("EN:mail." + row.code() + ".text=") >= 0;
            assertThat(task || notice).as(row.turn() + ": " + row.code()).isTrue();
            assertThat(row.who()).as(row.turn()).isNotEmpty();
        }
    }

    /** Notes whom the mails of a case have reached so far. */
    public void note(Mailbox mailbox, String caseNumber) {
        rows.forEach(row -> reached.computeIfAbsent(row, none -> new TreeSet<>())
                .addAll(mailbox.recipientsOf(caseNumber, row.code())));
    }

    /** Fails where a row's mail has not gone to exactly those in the cases that were walked. */
    public void wereSent() {
        SoftAssertions all = new SoftAssertions();
        rows.forEach(row -> all.assertThat(reached.getOrDefault(row, Set.of()))
                .as(row.turn() + ": " + row.code())
                .isEqualTo(row.who()));
        all.assertAll();
    }

    @SafeVarargs
    public static List<String> all(Collection<String>... some) {
        return Arrays.stream(some).flatMap(Collection::stream).distinct().toList();
    }
}
