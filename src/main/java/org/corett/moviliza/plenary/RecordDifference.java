package org.corett.moviliza.plenary;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody made of a text that was written from the record: the lines of the record that are missing, and those that
 * it does not have. A line that was moved counts as both.
 */
final class RecordDifference {
    /** Beyond it, lines in between are all named instead of compared. */
    private static final long MOST_COMPARED = 4_000_000;

    private RecordDifference() {}

    /**
     * A line that differs.
     *
     * @param missing whether the record has it and the text does not; otherwise the other way round
     */
    record Line(boolean missing, String text) {}

    static List<Line> between(String record, String text) {
        List<String> kept = lines(record);
        List<String> written = lines(text);
        int start = 0;
        while (start < kept.size() && start < written.size() && kept.get(start).equals(written.get(start))) {
            start++;
        }
        int end = 0;
        while (end < kept.size() - start
                && end < written.size() - start
                && kept.get(kept.size() - 1 - end).equals(written.get(written.size() - 1 - end))) {
            end++;
        }
        return compared(kept.subList(start, kept.size() - end), written.subList(start, written.size() - end));
    }

    private static List<Line> compared(List<String> kept, List<String> written) {
        List<Line> differences = new ArrayList<>();
        int[][] common = (long) kept.size() * written.size() > MOST_COMPARED ? null : common(kept, written);
        int here = 0;
        int there = 0;
        while (here < kept.size() || there < written.size()) {
            if (common != null
                    && here < kept.size()
                    && there < written.size()
                    && kept.get(here).equals(written.get(there))) {
                here++;
                there++;
            } else if (here < kept.size()
                    && (there == written.size()
                            || common == null
                            || common[here + 1][there] >= common[here][there + 1])) {
                differences.add(new Line(true, kept.get(here++)));
            } else {
                differences.add(new Line(false, written.get(there++)));
            }
        }
        return differences;
    }

    /** How many lines the rest of one has in common with the rest of the other, in their order. */
    private static int[][] common(List<String> kept, List<String> written) {
        int[][] common = new int[kept.size() + 1][written.size() + 1];
        for (int here = kept.size() - 1; here >= 0; here--) {
            for (int there = written.size() - 1; there >= 0; there--) {
                common[here][there] = kept.get(here).equals(written.get(there))
                        ? common[here + 1][there + 1] + 1
                        : Math.max(common[here + 1][there], common[here][there + 1]);
            }
        }
        return common;
    }

    /** Blanks and empty lines say nothing. */
    private static List<String> lines(String text) {
        return text.lines()
                .map(line -> line.strip().replaceAll("\\s+", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
