package org.corett.moviliza.insights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What may be told to the public without telling of one case.
 *
 * <p>A row of fewer cases than the least is put together with the other small ones, and where these together are still
 * too few, with the smallest row beside them, so that no difference gives it away. A table that cannot be made safe so is
 * not published.
 */
final class Disclosure {
    private Disclosure() {}

    /** A row to be published, or that stands for several that may not. */
    record Row(String value, boolean several, Counting.Sum sum) {}

    static List<Row> safe(List<Row> rows, int least) {
        List<Row> kept = new ArrayList<>();
        List<Row> small = new ArrayList<>();
        rows.forEach(row -> (row.sum().cases() >= least ? kept : small).add(row));
        if (small.isEmpty()) {
            return kept;
        }
        while (cases(small) < least && !kept.isEmpty()) {
            Row smallest = kept.stream()
                    .min(Comparator.comparingInt(row -> row.sum().cases()))
                    .orElseThrow();
            kept.remove(smallest);
            small.add(smallest);
        }
        if (cases(small) < least) {
            return List.of();
        }
        Counting.Sum together = small.stream().map(Row::sum).reduce(Counting.Sum.NOTHING, Counting.Sum::plus);
        kept.add(new Row("", true, together));
        return kept;
    }

    private static int cases(List<Row> rows) {
        return rows.stream().mapToInt(row -> row.sum().cases()).sum();
    }
}
