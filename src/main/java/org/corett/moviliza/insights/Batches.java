package org.corett.moviliza.insights;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Contributions as they become public: with their month's end, and never fewer at a time than the least.
 *
 * <p>A batch is of the months in which they were put down, not of the days that donors confirmed, and is never opened again:
 * so two states of the figures differ by whole batches, and a late entry joins those that are put down beside it.
 */
final class Batches {
    private Batches() {}

    /**
     * @param until the first day that is not counted yet
     * @return the batches that are closed; whoever waits for more of its kind is in none
     */
    static List<List<CaseLine>> closed(List<CaseLine> confirmed, LocalDate until, int least) {
        TreeMap<YearMonth, List<CaseLine>> byMonth = confirmed.stream()
                .filter(line -> recordedOn(line).isBefore(until))
                .collect(Collectors.groupingBy(
                        line -> YearMonth.from(recordedOn(line)), TreeMap::new, Collectors.toList()));
        List<List<CaseLine>> closed = new ArrayList<>();
        List<CaseLine> together = new ArrayList<>();
        for (List<CaseLine> month : byMonth.values()) {
            together.addAll(month);
            if (together.size() >= least) {
                closed.add(together);
                together = new ArrayList<>();
            }
        }
        return closed;
    }

    private static LocalDate recordedOn(CaseLine line) {
        return Objects.requireNonNull(line.recordedOn());
    }
}
