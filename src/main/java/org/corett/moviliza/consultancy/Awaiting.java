package org.corett.moviliza.consultancy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom hirings wait for, and for what. */
@Component
class Awaiting {
    private final ConsultantHiringProcess process;
    private final HiringWording wording;

    Awaiting(ConsultantHiringProcess process, HiringWording wording) {
        this.process = process;
        this.wording = wording;
    }

    /**
     * A task and all who have still to do it.
     *
     * @param own the engine's id of the reader's own task among them
     */
    record Line(String task, List<String> who, @Nullable String own) {
        public String names() {
            return String.join(", ", who);
        }
    }

    /** The open tasks by the hiring's number. */
    Map<String, List<Line>> all(Reader reader) {
        Map<String, List<AwaitedTask>> byHiring =
                process.awaited().stream().collect(Collectors.groupingBy(AwaitedTask::hiring));
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        byHiring.forEach((hiring, tasks) -> lines.put(hiring, lines(tasks, reader)));
        return lines;
    }

    private List<Line> lines(List<AwaitedTask> tasks, Reader reader) {
        Map<String, List<AwaitedTask>> byTask = tasks.stream()
                .collect(Collectors.groupingBy(AwaitedTask::task, LinkedHashMap::new, Collectors.toList()));
        List<Line> lines = new ArrayList<>();
        byTask.forEach((task, awaited) -> lines.add(new Line(
                wording.text("consultancy.task." + task, reader.language()),
                awaited.stream()
                        .map(each -> name(each.group(), reader.language()))
                        .toList(),
                awaited.stream()
                        .filter(each -> reader.groups().contains(each.group()))
                        .map(AwaitedTask::id)
                        .findFirst()
                        .orElse(null))));
        return lines;
    }

    private String name(String group, Language language) {
        for (Organ organ : Organ.values()) {
            if (organ.group().equals(group)) {
                return wording.organ(organ, language);
            }
        }
        return wording.country(CountryCode.valueOf(group.substring(group.indexOf('-') + 1)), language);
    }
}
