package org.corett.moviliza.consultancy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** What stands in a workbook. */
final class Workbooks {
    private Workbooks() {}

    static List<Cell> cells(byte[] workbook) {
        List<Cell> cells = new ArrayList<>();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Sheet sheet : read.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.flatMap(Row::stream).filter(Objects::nonNull).forEach(cells::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cells;
    }
}
