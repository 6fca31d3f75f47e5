package org.corett.moviliza.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.engine.CaseDiagram;
import org.corett.moviliza.engine.CaseHistory;
import org.corett.moviliza.engine.CaseHistory.Run;
import org.corett.moviliza.shared.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases of every process, running and finished, as each reader may see them. */
@Component
@Transactional(readOnly = true)
public class CaseFiles {
    private final CaseHistory history;
    private final CaseDiagram diagram;
    private final AwaitedTasks tasks;
    private final CaseCourse course;
    private final Map<String, CaseKind> kinds;
    private final List<CaseSections> sections;

    CaseFiles(
            CaseHistory history,
            CaseDiagram diagram,
            AwaitedTasks tasks,
            CaseCourse course,
            List<CaseKind> kinds,
            ObjectProvider<CaseSections> sections) {
        this.history = history;
        this.diagram = diagram;
        this.tasks = tasks;
        this.course = course;
        this.kinds = kinds.stream()
                .collect(Collectors.toMap(
                        CaseKind::process, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.sections = sections.orderedStream().toList();
    }

    /** The case as its page tells it; empty where it does not exist or is none of the reader's business. */
    public Optional<CaseFile> find(String caseNumber, CaseReader reader) {
        return run(caseNumber, reader).map(run -> file(run, reader, CaseSections::of));
    }

    /** The same with all that a page would leave out because it is long. */
    public Optional<CaseFile> whole(String caseNumber, CaseReader reader) {
        return run(caseNumber, reader).map(run -> file(run, reader, CaseSections::whole));
    }

    /** Those of these cases that the reader may see at all; none that does not exist. */
    public Set<String> readable(Collection<String> numbers, CaseReader reader) {
        List<CaseHistory.Wanted> wanted = kinds.values().stream()
                .map(kind -> new CaseHistory.Wanted(
                        kind.process(),
                        numbers.stream().filter(kind.sight(reader)::covers).toList()))
                .filter(one -> !one.numbers().isEmpty())
                .toList();
        return history.page(wanted, null, numbers.size(), 0).stream()
                .map(Run::caseNumber)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The case's diagram with where it stands, as SVG. */
    public Optional<String> diagram(String caseNumber, CaseReader reader) {
        return run(caseNumber, reader).map(run -> diagram.svg(run, reader.language()));
    }

    /** The diagram in words. */
    public Optional<CaseDiagram.Words> words(String caseNumber, CaseReader reader) {
        return run(caseNumber, reader).map(run -> diagram.words(run, reader.language()));
    }

    /**
     * A page of the cases that a search finds.
     *
     * @param number of the page: the last one, where more was asked for
     */
    public record Page(List<CaseLine> lines, long found, int number) {}

    /** A page of the cases that the reader may see, the latest first. */
    public Page page(CaseSearch search, CaseReader reader, int size, int number) {
        List<CaseHistory.Wanted> wanted = wanted(search, reader);
        long found = history.count(wanted, search.running());
        int shown = (int) Math.max(0, Math.min(number, (found - 1) / size));
        return new Page(lines(history.page(wanted, search.running(), size, (long) shown * size), reader), found, shown);
    }

    private List<CaseLine> lines(List<Run> runs, CaseReader reader) {
        Map<String, List<CaseFile.Awaited>> awaited = awaited(runs, reader);
        Map<String, CaseSummary> summaries = summaries(runs, reader.language());
        return runs.stream()
                .map(run -> {
                    CaseSummary summary = summaries.getOrDefault(run.caseNumber(), new CaseSummary("", ""));
                    return new CaseLine(
                            run.caseNumber(),
                            run.process(),
                            run.processName().in(reader.language()),
                            summary.title(),
                            summary.step(),
                            run.startedAt(),
                            run.endedAt(),
                            awaited.getOrDefault(run.caseNumber(), List.of()));
                })
                .toList();
    }

    /** The keys of the processes of which the reader may see cases, if there are any. */
    public List<String> processes(CaseReader reader) {
        return kinds.values().stream()
                .filter(kind -> kind.sight(reader).ever())
                .map(CaseKind::process)
                .toList();
    }

    /** These cases in a line each, by number, as far as the reader may see them. */
    public Map<String, CaseSummary> summaries(Collection<String> numbers, CaseReader reader) {
        Map<String, CaseSummary> summaries = new LinkedHashMap<>();
        for (CaseKind kind : kinds.values()) {
            CaseSight sight = kind.sight(reader);
            List<String> seen = numbers.stream().filter(sight::covers).toList();
            if (!seen.isEmpty()) {
                summaries.putAll(kind.summaries(seen, reader.language()));
            }
        }
        return summaries;
    }

    private Optional<Run> run(String caseNumber, CaseReader reader) {
        return history.find(caseNumber)
                .filter(run -> kinds.containsKey(run.process())
                        && kinds.get(run.process()).sight(reader).covers(caseNumber));
    }

    /** What a module tells of a case, short or whole. */
    private interface Telling {
        List<CaseSection> of(CaseSections module, String caseNumber, CaseReader reader);
    }

    private CaseFile file(Run run, CaseReader reader, Telling telling) {
        CaseSummary summary = summaries(List.of(run), reader.language())
                .getOrDefault(run.caseNumber(), new CaseSummary(run.caseNumber(), ""));
        return new CaseFile(
                run.caseNumber(),
                run.process(),
                run.processName().in(reader.language()),
                summary.title(),
                summary.step(),
                run.startedAt(),
                run.endedAt(),
                awaited(List.of(run), reader).getOrDefault(run.caseNumber(), List.of()),
                sections.stream()
                        .flatMap(each -> telling.of(each, run.caseNumber(), reader).stream())
                        .filter(section -> !section.empty())
                        .toList(),
                course.of(run, reader));
    }

    private Map<String, CaseSummary> summaries(List<Run> runs, Language language) {
        Map<String, CaseSummary> summaries = new LinkedHashMap<>();
        runs.stream()
                .collect(Collectors.groupingBy(Run::process, Collectors.mapping(Run::caseNumber, Collectors.toList())))
                .forEach((process, numbers) ->
                        summaries.putAll(kinds.get(process).summaries(numbers, language)));
        return summaries;
    }

    private Map<String, List<CaseFile.Awaited>> awaited(List<Run> runs, CaseReader reader) {
        List<String> running = runs.stream()
                .filter(run -> run.endedAt() == null)
                .map(Run::caseNumber)
                .toList();
        Map<String, List<CaseFile.Awaited>> awaited = new LinkedHashMap<>();
        course.tasks(tasks.in(running), reader)
                .forEach((number, lines) -> awaited.computeIfAbsent(number, key -> new ArrayList<>())
                        .addAll(lines));
        course.waits(history.waits(runs), reader)
                .forEach((number, lines) -> awaited.computeIfAbsent(number, key -> new ArrayList<>())
                        .addAll(lines));
        return awaited;
    }

    private List<CaseHistory.Wanted> wanted(CaseSearch search, CaseReader reader) {
        List<CaseHistory.Wanted> wanted = new ArrayList<>();
        for (CaseKind kind : kinds.values()) {
            if (search.process().isEmpty() || search.process().equals(kind.process())) {
                CaseSight sight = kind.sight(reader);
                if (!CaseSight.NONE.equals(sight)) {
                    wanted.add(wanted(kind, sight, search.text()));
                }
            }
        }
        return wanted;
    }

    private static CaseHistory.Wanted wanted(CaseKind kind, CaseSight sight, String text) {
        if (text.isBlank()) {
            return new CaseHistory.Wanted(kind.process(), sight.all() ? null : sight.numbers());
        }
        Set<String> found = kind.matching(text).stream().filter(sight::covers).collect(Collectors.toUnmodifiableSet());
        return new CaseHistory.Wanted(kind.process(), found);
    }
}
