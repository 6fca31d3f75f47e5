package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One table of the board, as page, workbook and CSV all show it.
 *
 * @param id of its heading within the page
 * @param sheet its name in the workbook, which allows 31 characters with its number
 * @param note on how it is counted, or empty
 * @param heads of the columns, that of the rows' names first
 * @param chart the same as a picture, or empty
 */
record BoardTable(
        String id, String title, String sheet, String note, List<String> heads, List<Line> lines, String chart) {

    /** A row. */
    record Line(String name, List<Cell> cells) {}

    /**
     * A figure.
     *
     * @param value none where nothing can be said
     * @param written as the reader's language writes it
     * @param behind parameters of the address that lists the cases behind it; empty where there are none
     */
    record Cell(@Nullable BigDecimal value, String written, Map<String, String> behind) {}

    public boolean drawn() {
        return !chart.isEmpty();
    }
}
