package org.corett.moviliza.consultancy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom hirings wait for, and for what. */
@Component
class Awaiting {
    private final AwaitedTasks tasks;
    private final HiringWording wording;

    Awaiting(AwaitedTasks tasks, HiringWording wording) {
        this.tasks = tasks;
        this.wording = wording;
    }

    /**
     * A task and all who have still to do it: the organs first, then the countries in the coalition's order.
     *
     * @param own the engine's id of the reader's own task among them
     */
    record Line(String task, List<String> who, @Nullable String own) {
        public String names() {
            return String.join(", ", who);
        }
    }

    private record Asked(String task, String key, String group) {}

    /** The open tasks of these hirings by the hiring's number. */
    Map<String, List<Line>> of(Collection<String> hirings, Reader reader) {
        Map<String, List<Asked>> byHiring = new LinkedHashMap<>();
        for (AwaitedTasks.Awaited task : tasks.in(hirings)) {
            List<Asked> asked = byHiring.computeIfAbsent(task.caseNumber(), number -> new ArrayList<>());
            task.groups().forEach(group -> asked.add(new Asked(task.taskId(), task.key(), group)));
        }
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        byHiring.forEach((hiring, asked) -> lines.put(hiring, lines(asked, reader)));
        return lines;
    }

    private List<Line> lines(List<Asked> all, Reader reader) {
        return all.stream()
                .sorted(Comparator.comparingInt(asked -> place(asked.group())))
                .collect(Collectors.groupingBy(Asked::key, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(task -> new Line(
                        wording.text("consultancy.task." + task.getKey(), reader.language()),
                        task.getValue().stream()
                                .map(asked -> name(asked.group(), reader.language()))
                                .toList(),
                        task.getValue().stream()
                                .filter(asked -> reader.groups().contains(asked.group()))
                                .map(Asked::task)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private static int place(String group) {
        int organ = Organ.groups().indexOf(group);
        return organ < 0 ? Organ.groups().size() + country(group).ordinal() : organ;
    }

    private String name(String group, Language language) {
        for (Organ organ : Organ.values()) {
            if (organ.group().equals(group)) {
                return wording.organ(organ, language);
            }
        }
        return wording.country(country(group), language);
    }

    private static CountryCode country(String group) {
        return CountryCode.valueOf(group.substring(group.indexOf('-') + 1));
    }
}
