package org.corett.moviliza.consultancy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.engine.AwaitedTasks.Awaited;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom hirings wait for, and for what. */
@Component
class Awaiting {
    private final AwaitedTasks tasks;
    private final GroupNames names;
    private final HiringWording wording;
    private final Clock clock;

    Awaiting(AwaitedTasks tasks, GroupNames names, HiringWording wording, Clock clock) {
        this.tasks = tasks;
        this.names = names;
        this.wording = wording;
        this.clock = clock;
    }

    /**
     * A task and all who have still to do it.
     *
     * @param due the last day; empty where there is none
     * @param own the engine's id of the task among them that is the reader's to do
     */
    record Line(String task, String names, String due, boolean overdue, @Nullable String own) {}

    /** The open tasks of these hirings by the hiring's number. */
    Map<String, List<Line>> of(Collection<String> hirings, HiringReader reader) {
        Map<String, List<Awaited>> byHiring = new LinkedHashMap<>();
        for (Awaited task : tasks.in(hirings)) {
            byHiring.computeIfAbsent(task.caseNumber(), number -> new ArrayList<>())
                    .add(task);
        }
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        byHiring.forEach((hiring, asked) -> lines.put(hiring, lines(asked, reader)));
        return lines;
    }

    /** The same task of several groups is due on one day for all of them. */
    private List<Line> lines(List<Awaited> all, HiringReader reader) {
        return all.stream()
                .collect(Collectors.groupingBy(Awaited::key, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(task -> line(task.getKey(), task.getValue(), reader))
                .toList();
    }

    private Line line(String key, List<Awaited> asked, HiringReader reader) {
        Language language = reader.language();
        Instant due = asked.get(0).due();
        return new Line(
                wording.text("consultancy.task." + key, language),
                names.of(asked.stream().flatMap(task -> task.groups().stream()).toList(), language),
                due == null ? "" : Written.day(language, LocalDate.ofInstant(due, clock.getZone())),
                due != null && due.isBefore(clock.instant()),
                asked.stream()
                        .filter(task -> task.isFor(reader.groups(), reader.username()))
                        .map(Awaited::taskId)
                        .findFirst()
                        .orElse(null));
    }
}
