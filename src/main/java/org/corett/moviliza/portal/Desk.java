package org.corett.moviliza.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.corett.moviliza.casework.CaseFiles;
import org.corett.moviliza.casework.GroupNames;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.identity.Readers;
import org.corett.moviliza.plenary.ComingSessions;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person finds first: her tasks, what she waits for, the next sessions, her country's deadlines. */
@Component
@Transactional(readOnly = true)
class Desk {
    private static final int TASKS = 15;
    private static final int WAITS = 10;
    private static final int DEADLINES = 10;
    private static final int SESSIONS = 3;
    /** Nine countries with the same task are one line. */
    private static final int SIDE_BY_SIDE = 9;

    private final AwaitedTasks tasks;
    private final CaseFiles files;
    private final Readers readers;
    private final ComingSessions sessions;
    private final GroupNames names;
    private final People people;
    private final CaseWords words;
    private final Clock clock;

    Desk(
            AwaitedTasks tasks,
            CaseFiles files,
            Readers readers,
            ComingSessions sessions,
            GroupNames names,
            People people,
            CaseWords words,
            Clock clock) {
        this.tasks = tasks;
        this.files = files;
        this.readers = readers;
        this.sessions = sessions;
        this.names = names;
        this.people = people;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A task in a line.
     *
     * @param address in Tasklist, where it is hers
     * @param title of the case; empty where she may not see it
     */
    record Line(
            @Nullable String address,
            String task,
            String caseNumber,
            String title,
            String who,
            String due,
            boolean overdue) {}

    /**
     * All of it.
     *
     * @param works whether tasks are ever offered to her
     * @param country the one whose deadlines are shown; empty where she serves none
     */
    record View(
            boolean works,
            long all,
            long overdue,
            List<Line> tasks,
            List<Line> waits,
            List<ComingSessions.Coming> sessions,
            String country,
            List<Line> deadlines) {}

    View of(String username, Language language) {
        Reader reader = readers.named(username, language);
        AwaitedTasks.Load load = tasks.load(reader.groups(), username, Instant.now(clock));
        List<AwaitedTasks.Awaited> own = tasks.first(reader.groups(), username, TASKS);
        List<AwaitedTasks.Awaited> others = tasks.ofOthers(reader.groups(), username, WAITS * SIDE_BY_SIDE);
        Set<CountryCode> countries = countries(reader);
        List<AwaitedTasks.Awaited> countrys =
                tasks.offered(countries.stream().map(CountryCode::group).toList(), DEADLINES);
        Map<String, String> titles = files.titles(
                Stream.of(own, others, countrys)
                        .flatMap(Collection::stream)
                        .map(AwaitedTasks.Awaited::caseNumber)
                        .collect(Collectors.toCollection(TreeSet::new)),
                reader);
        Names known = new Names(reader, titles, names.atTheTime(language), people.names());
        boolean official = !reader.groups().isEmpty();
        return new View(
                reader.organ() || !reader.countries().isEmpty() || load.all() > 0,
                load.all(),
                load.overdue(),
                lines(own, known),
                // What she once worked in may be none of her business any more.
                lines(
                                others.stream()
                                        .filter(task -> titles.containsKey(task.caseNumber()))
                                        .toList(),
                                known)
                        .stream()
                        .limit(WAITS)
                        .toList(),
                official ? sessions.next(SESSIONS, language) : List.of(),
                countries.stream()
                        .map(country -> names.of(country.group(), language))
                        .collect(Collectors.joining(", ")),
                lines(countrys, known));
    }

    /** The country that she represents, or whose office she serves. */
    private Set<CountryCode> countries(Reader reader) {
        Set<CountryCode> countries = new TreeSet<>(reader.countries());
        if (countries.isEmpty()) {
            Map<Organ, CountryCode> holders = people.holders();
            holders.forEach((office, country) -> {
                if (reader.groups().contains(office.group())) {
                    countries.add(country);
                }
            });
        }
        return countries;
    }

    /** What lines name things by, read once for all of them. */
    private record Names(
            Reader reader, Map<String, String> titles, GroupNames.AtTheTime holders, Map<String, String> people) {}

    private List<Line> lines(List<AwaitedTasks.Awaited> awaited, Names known) {
        Reader reader = known.reader();
        Map<List<Object>, Line> lines = new LinkedHashMap<>();
        Map<List<Object>, Integer> seen = new HashMap<>();
        for (AwaitedTasks.Awaited task : known.holders().inOrder(awaited)) {
            boolean own = task.isFor(reader.groups(), reader.username());
            Line line = new Line(
                    own ? "/tareas/" + task.taskId() : null,
                    task.name().in(reader.language()),
                    task.caseNumber(),
                    known.titles().getOrDefault(task.caseNumber(), ""),
                    who(task, known),
                    task.due() == null ? "" : words.day(task.due(), reader.language()),
                    task.due() != null && task.due().isBefore(Instant.now(clock)));
            // Whoever has two such tasks stands in two lines, once in each.
            Object apart = own
                    ? task.taskId()
                    : seen.merge(List.of(line.caseNumber(), line.task(), line.due(), task.groups()), 1, Integer::sum);
            lines.merge(List.of(line.caseNumber(), line.task(), line.due(), apart), line, Desk::together);
        }
        return List.copyOf(lines.values());
    }

    private String who(AwaitedTasks.Awaited task, Names known) {
        String groups = known.holders().of(task.groups(), Instant.now(clock));
        String taken = task.taken();
        return taken == null ? groups : groups + ": " + known.people().getOrDefault(taken, taken);
    }

    private static Line together(Line one, Line other) {
        return new Line(
                one.address(),
                one.task(),
                one.caseNumber(),
                one.title(),
                one.who() + ", " + other.who(),
                one.due(),
                one.overdue());
    }
}
