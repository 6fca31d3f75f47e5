package org.corett.moviliza.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.AwaitedTasks;
import org.corett.moviliza.engine.CaseDiagram;
import org.corett.moviliza.engine.CaseHistory;
import org.corett.moviliza.engine.ProcessNames;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.identity.Readers;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.shared.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@CoalitionTest
class CaseFilesTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private CaseRecords records;

    @Autowired
    private CaseHistory history;

    @Autowired
    private KeptCourses kept;

    @Autowired
    private ProcessNames processes;

    @Autowired
    private CaseDiagram diagram;

    @Autowired
    private AwaitedTasks tasks;

    @Autowired
    private CaseCourse course;

    @Autowired
    private List<CaseKind> kinds;

    @Autowired
    private ObjectProvider<CaseSections> sections;

    @Autowired
    private Readers readers;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
    }

    @Test
    void aTextIsLookedForOnceForThePageAndTheCountOfAll() {
        for (int number = 1; number <= 3; number++) {
            coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        }
        Map<String, Integer> searches = new HashMap<>();
        List<CaseKind> counted = kinds.stream()
                .<CaseKind>map(kind -> new Counted(kind, searches))
                .toList();
        Reader reader = readers.named("secretaria", Language.ES);
        CaseFiles.Page page = new CaseFiles(
                        records, history, kept, diagram, processes, tasks, course, counted, sections)
                .page(new CaseSearch("mobilizationCycle", true, "MR-"), reader, 2, 7);
        assertThat(page.found()).isEqualTo(3);
        assertThat(page.number()).isEqualTo(1);
        assertThat(page.lines()).hasSize(1);
        assertThat(searches).isEqualTo(Map.of("mobilizationCycle", 1));
    }

    /** A kind that counts how often it is searched. */
    private record Counted(CaseKind kind, Map<String, Integer> searches) implements CaseKind {
        @Override
        public String key() {
            return kind.key();
        }

        @Override
        public Audience workers() {
            return kind.workers();
        }

        @Override
        public String series() {
            return kind.series();
        }

        @Override
        public CaseSight sight(Reader reader) {
            return kind.sight(reader);
        }

        @Override
        public Map<String, CaseSummary> summaries(Collection<String> numbers) {
            return kind.summaries(numbers);
        }

        @Override
        public Set<String> matching(String text) {
            searches.merge(key(), 1, Integer::sum);
            return kind.matching(text);
        }
    }
}
