package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoalitionTest
class CaseNumbersTest {
    @Autowired
    private Coalition coalition;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 1, 12));
    }

    @Test
    void giveEachOfManySimultaneousCasesTheNextNumber() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(9);
        try {
            List<Callable<String>> tips = new ArrayList<>();
            for (int i = 0; i < 27; i++) {
                String person =
                        List.of("titular-gt", "titular-cr", "presidencia").get(i % 3);
                tips.add(() -> coalition.as(person).start("mobilizationCycle", Answers.source()));
            }
            List<String> numbers = new ArrayList<>();
            for (Future<String> tip : people.invokeAll(tips)) {
                numbers.add(tip.get());
            }
            assertThat(numbers).doesNotHaveDuplicates().hasSize(27);
            assertThat(numbers.stream().sorted()).startsWith("MR-2026-001").endsWith("MR-2026-027");
        } finally {
            people.shutdown();
        }
    }

    @Test
    void leaveNoGapWhereATipIsRefusedAndBeginAgainEachYear() {
        assertThat(tip()).isEqualTo("MR-2026-001");
        assertThatThrownBy(() ->
                coalition.as("titular-gt").start("mobilizationCycle", Answers.but(Answers.source(), "match", "")));
        assertThat(tip()).isEqualTo("MR-2026-002");
        coalition.today(LocalDate.of(2027, 1, 1));
        assertThat(tip()).isEqualTo("MR-2027-001");
    }

    private String tip() {
        return coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
    }
}
