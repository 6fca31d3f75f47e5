package org.corett.moviliza.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
import org.corett.moviliza.engine.ProcessNames;
import org.corett.moviliza.identity.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases of every process, running and finished, as each reader may see them. */
@Component
@Transactional(readOnly = true)
public class CaseFiles {
    private final CaseRecords records;
    private final CaseHistory history;
    private final KeptCourses kept;
    private final CaseDiagram diagram;
    private final ProcessNames processes;
    private final AwaitedTasks tasks;
    private final CaseCourse course;
    private final Map<String, CaseKind> kinds;
    private final List<CaseSections> sections;

    CaseFiles(
            CaseRecords records,
            CaseHistory history,
            KeptCourses kept,
            CaseDiagram diagram,
            ProcessNames processes,
            AwaitedTasks tasks,
            CaseCourse course,
            List<CaseKind> kinds,
            ObjectProvider<CaseSections> sections) {
        this.records = records;
        this.history = history;
        this.kept = kept;
        this.diagram = diagram;
        this.processes = processes;
        this.tasks = tasks;
        this.course = course;
        this.kinds = kinds.stream()
                .collect(Collectors.toMap(CaseKind::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        this.sections = sections.orderedStream().toList();
    }

    /** The case as its page tells it; empty where it does not exist or is none of the reader's business. */
    public Optional<CaseFile> find(String caseNumber, Reader reader) {
        return seen(caseNumber, reader).map(seen -> file(seen, reader, CaseSections::of));
    }

    /** The same with all that a page would leave out because it is long. */
    public Optional<CaseFile> whole(String caseNumber, Reader reader) {
        return seen(caseNumber, reader).map(seen -> file(seen, reader, CaseSections::whole));
    }

    /** Those of these cases that the reader may see at all; none that does not exist. */
    public Set<String> readable(Collection<String> numbers, Reader reader) {
        return seen(numbers, reader).stream().map(CaseRecord::number).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is such a case and it has not ended. */
    public boolean running(String caseNumber) {
        return records.find(caseNumber).filter(CaseRecord::running).isPresent();
    }

    /** The case's diagram with where it stands, as SVG. */
    public Optional<String> diagram(String caseNumber, Reader reader) {
        return seen(caseNumber, reader).map(seen -> diagram.svg(seen.inEngine(), visits(seen), reader.language()));
    }

    /** The diagram in words. */
    public Optional<CaseDiagram.Words> words(String caseNumber, Reader reader) {
        return seen(caseNumber, reader).map(seen -> diagram.words(seen.inEngine(), visits(seen), reader.language()));
    }

    private List<CaseHistory.Visit> visits(CaseRecord one) {
        return one.running() ? history.visits(one.inEngine()) : kept.visits(one.number());
    }

    /**
     * A page of the cases that a search finds.
     *
     * @param number of the page: the last one, where more was asked for
     */
    public record Page(List<CaseLine> lines, long found, int number) {}

    /** A page of the cases that the reader may see, the latest first. */
    public Page page(CaseSearch search, Reader reader, int size, int number) {
        List<CaseRecords.Wanted> wanted = wanted(search, reader);
        long found = records.count(wanted, search.running());
        int shown = (int) Math.max(0, Math.min(number, (found - 1) / size));
        return new Page(lines(records.page(wanted, search.running(), size, (long) shown * size), reader), found, shown);
    }

    private List<CaseLine> lines(List<CaseRecord> page, Reader reader) {
        Map<String, List<CaseFile.Awaited>> awaited = awaited(page, reader);
        return page.stream()
                .map(one -> new CaseLine(
                        one.number(),
                        one.process(),
                        processes.of(one.process()).in(reader.language()),
                        one.title().in(reader.language()),
                        one.step().in(reader.language()),
                        one.startedAt(),
                        one.endedAt(),
                        awaited.getOrDefault(one.number(), List.of())))
                .toList();
    }

    /** The keys of the processes of which the reader may see cases, if there are any. */
    public List<String> processes(Reader reader) {
        return kinds.values().stream()
                .filter(kind -> kind.sight(reader).ever())
                .map(CaseKind::key)
                .toList();
    }

    /** What these cases are called in her language, by number, as far as the reader may see them. */
    public Map<String, String> titles(Collection<String> numbers, Reader reader) {
        return seen(numbers, reader).stream()
                .collect(Collectors.toMap(CaseRecord::number, one -> one.title().in(reader.language())));
    }

    private Optional<CaseRecord> seen(String caseNumber, Reader reader) {
        return seen(List.of(caseNumber), reader).stream().findFirst();
    }

    private List<CaseRecord> seen(Collection<String> numbers, Reader reader) {
        List<CaseRecord> all = records.all(numbers);
        Map<String, CaseSight> sights = new HashMap<>();
        all.stream()
                .map(CaseRecord::process)
                .distinct()
                .filter(kinds::containsKey)
                .forEach(process -> sights.put(process, kinds.get(process).sight(reader)));
        return all.stream()
                .filter(one -> sights.containsKey(one.process())
                        && sights.get(one.process()).covers(one.number()))
                .toList();
    }

    /** What a module tells of a case, short or whole. */
    private interface Telling {
        List<CaseSection> of(CaseSections module, String caseNumber, Reader reader);
    }

    private CaseFile file(CaseRecord one, Reader reader, Telling telling) {
        List<CaseHistory.Passage> passages =
                one.running() ? history.course(one.inEngine()) : kept.passages(one.number());
        return new CaseFile(
                one.number(),
                one.process(),
                processes.of(one.process()).in(reader.language()),
                one.title().in(reader.language()),
                one.step().in(reader.language()),
                one.startedAt(),
                one.endedAt(),
                awaited(List.of(one), reader).getOrDefault(one.number(), List.of()),
                sections.stream()
                        .filter(each -> each.about(one.process()))
                        .flatMap(each -> telling.of(each, one.number(), reader).stream())
                        .filter(section -> !section.empty())
                        .toList(),
                course.of(one, passages, reader));
    }

    private Map<String, List<CaseFile.Awaited>> awaited(List<CaseRecord> cases, Reader reader) {
        List<CaseRecord> running = cases.stream().filter(CaseRecord::running).toList();
        Map<String, List<CaseFile.Awaited>> awaited = new LinkedHashMap<>();
        course.tasks(tasks.in(running.stream().map(CaseRecord::number).toList()), reader)
                .forEach((number, lines) -> awaited.computeIfAbsent(number, key -> new ArrayList<>())
                        .addAll(lines));
        course.waits(history.waits(running.stream().map(CaseRecord::inEngine).toList()), reader)
                .forEach((number, lines) -> awaited.computeIfAbsent(number, key -> new ArrayList<>())
                        .addAll(lines));
        return awaited;
    }

    private List<CaseRecords.Wanted> wanted(CaseSearch search, Reader reader) {
        List<CaseRecords.Wanted> wanted = new ArrayList<>();
        for (CaseKind kind : kinds.values()) {
            if (search.process().isEmpty() || search.process().equals(kind.key())) {
                CaseSight sight = kind.sight(reader);
                if (!CaseSight.NONE.equals(sight)) {
                    wanted.add(new CaseRecords.Wanted(
                            kind.key(),
                            sight,
                            search.text(),
                            search.text().isBlank() ? Set.of() : kind.matching(search.text())));
                }
            }
        }
        return wanted;
    }
}
