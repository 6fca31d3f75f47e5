package org.corett.moviliza.casework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.corett.moviliza.engine.CaseHistory;
import org.corett.moviliza.engine.CaseHistory.Run;
import org.corett.moviliza.engine.CasesMoved;
import org.corett.moviliza.shared.LeftOut;
import org.corett.moviliza.shared.Worded;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the book of cases: a line follows its case in the transaction that moves it, and the course is kept at the end. */
@Component
class CaseRecorder {
    private final CaseHistory history;
    private final CaseRecords records;
    private final KeptCourses courses;
    private final Map<String, CaseKind> kinds;

    CaseRecorder(CaseHistory history, CaseRecords records, KeptCourses courses, List<CaseKind> kinds) {
        this.history = history;
        this.records = records;
        this.courses = courses;
        this.kinds = kinds.stream().collect(Collectors.toMap(CaseKind::key, Function.identity()));
    }

    @EventListener
    void follow(CasesMoved moved) {
        write(history.runs(moved.runs()));
    }

    /** Cases from before there was a book. */
    @EventListener(ApplicationStartedEvent.class)
    @Order(5)
    @Transactional
    public void enterWhatIsMissing() {
        write(history.runsBut(records.runs()));
    }

    /** What a case is called changed although it did not move, as when its donor is renamed. */
    @EventListener
    @Transactional
    public void rename(CaseRenamed renamed) {
        records.all(renamed.numbers()).stream()
                .collect(Collectors.groupingBy(
                        CaseRecord::process, Collectors.mapping(CaseRecord::number, Collectors.toList())))
                .forEach((process, numbers) -> summaries(process, numbers).forEach(records::rename));
    }

    private void write(List<Run> runs) {
        runs.stream()
                .filter(run -> kinds.containsKey(run.process()))
                .collect(Collectors.groupingBy(Run::process))
                .forEach((process, cases) -> {
                    Map<String, CaseSummary> summaries = summaries(
                            process, cases.stream().map(Run::caseNumber).toList());
                    cases.forEach(
                            run -> write(run, summaries.getOrDefault(run.caseNumber(), nameless(run.caseNumber()))));
                });
    }

    /** What its module cannot tell of, it is called by its number. */
    private static CaseSummary nameless(String number) {
        return new CaseSummary(Worded.asWritten(number), Worded.asWritten(""), Set.of());
    }

    private void write(Run run, CaseSummary summary) {
        records.write(run, summary);
        if (run.endedAt() != null) {
            courses.keep(run.caseNumber(), history.course(run), history.visits(run));
        }
    }

    /** A case whose rows nobody can read stops neither the others nor its own end. */
    private Map<String, CaseSummary> summaries(String process, Collection<String> numbers) {
        CaseKind kind = kinds.get(process);
        if (kind == null) {
            return Map.of();
        }
        return LeftOut.others(() -> kind.summaries(numbers));
    }
}
