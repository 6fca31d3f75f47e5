package org.corett.moviliza.answers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.ProcessNames;
import org.corett.moviliza.shared.SearchSource;
import org.corett.moviliza.shared.Slice;
import org.springframework.stereotype.Component;

/** Finds cases of processes that only collect, by every word that was answered in them. */
@Component
class AnswerSearch implements SearchSource {
    private final List<AnsweredProcess> processes;
    private final FormAnswers answers;
    private final AnsweredCases cases;
    private final ProcessNames names;

    AnswerSearch(List<AnsweredProcess> processes, FormAnswers answers, AnsweredCases cases, ProcessNames names) {
        this.processes = processes;
        this.answers = answers;
        this.cases = cases;
        this.names = names;
    }

    @Override
    public String kind() {
        return "answers";
    }

    @Override
    public int place() {
        return 9;
    }

    @Override
    public boolean open(Set<String> groups) {
        return processes.stream().anyMatch(process -> process.readers().includes(groups));
    }

    @Override
    public Slice<Found> find(Search search) {
        Map<String, AnsweredProcess> readable = processes.stream()
                .filter(process -> process.readers().includes(search.groups()))
                .collect(Collectors.toMap(AnsweredProcess::series, Function.identity()));
        List<String> numbers = answers.found(search, readable.keySet());
        Map<String, FormAnswer> openings = answers.openings(numbers).stream()
                .collect(Collectors.toMap(FormAnswer::caseNumber, Function.identity()));
        return search.slice(numbers.stream()
                .map(openings::get)
                .map(opening -> found(readable.get(opening.series()), opening, search))
                .toList());
    }

    private Found found(AnsweredProcess process, FormAnswer opening, Search search) {
        return new Found(
                opening.caseNumber(),
                cases.title(process, opening),
                names.of(process.key()).in(search.language()),
                "/casos/" + opening.caseNumber());
    }
}
