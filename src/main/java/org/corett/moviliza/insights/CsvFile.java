package org.corett.moviliza.insights;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV that spreadsheets read: comma, quotes, UTF-8 with its mark.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it, which makes it a text again.
 */
final class CsvFile {
    private static final String FORMULA = "=+-@\t\r\n";

    private final StringBuilder written = new StringBuilder("\uFEFF");

    CsvFile(List<String> heads) {
        row(heads.toArray());
    }

    /** Numbers as they are, everything else as quoted text, nothing for null. */
    CsvFile row(@Nullable Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (column > 0) {
                written.append(',');
            }
            Object cell = cells[column];
            if (cell instanceof BigDecimal number) {
                written.append(number.toPlainString());
            } else if (cell instanceof Integer || cell instanceof Long) {
                written.append(cell);
            } else if (cell != null) {
                written.append('"')
                        .append(harmless(cell.toString()).replace("\"", "\"\""))
                        .append('"');
            }
        }
        written.append("\r\n");
        return this;
    }

    byte[] bytes() {
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
