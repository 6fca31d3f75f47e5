package org.corett.moviliza.insights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.corett.moviliza.files.PrintableSheets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The board as a workbook, a sheet for each table: numbers as numbers, texts as texts, never as formulas. */
final class BoardWorkbook {
    private static final int WIDE = 36;
    private static final int NARROW = 20;
    private static final int WRITTEN_OVER = 4;
    private static final double LINE = 15;

    private BoardWorkbook() {}

    /** Each sheet says above its table what was counted when. */
    static byte[] write(List<BoardTable> tables, String counted) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Moviliza", "1.0")) {
            for (int number = 0; number < tables.size(); number++) {
                BoardTable table = tables.get(number);
                sheet(workbook.newWorksheet(number + 1 + " " + table.sheet()), table, counted);
            }
            workbook.finish();
            return PrintableSheets.dimensioned(file.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sheet(Worksheet sheet, BoardTable table, String counted) {
        sheet.value(0, 0, table.title());
        sheet.style(0, 0).bold().set();
        sheet.value(1, 0, table.note().isEmpty() ? counted : counted + "\n" + table.note());
        sheet.range(1, 0, 1, WRITTEN_OVER).merge();
        sheet.style(1, 0).wrapText(true).set();
        sheet.rowHeight(1, height(counted + "\n" + table.note(), WIDE + WRITTEN_OVER * NARROW));
        PrintableSheets.layOut(sheet, 3);
        for (int column = 0; column < table.heads().size(); column++) {
            sheet.value(2, column, table.heads().get(column));
            sheet.style(2, column).bold().wrapText(true).set();
            sheet.width(column, column == 0 ? WIDE : NARROW);
        }
        for (int row = 0; row < table.lines().size(); row++) {
            BoardTable.Line line = table.lines().get(row);
            sheet.value(row + 3, 0, line.name());
            sheet.style(row + 3, 0).wrapText(true).verticalAlignment("top").set();
            for (int column = 0; column < line.cells().size(); column++) {
                BigDecimal value = line.cells().get(column).value();
                if (value != null) {
                    sheet.value(row + 3, column + 1, value);
                    sheet.style(row + 3, column + 1).format(format(value)).set();
                }
            }
        }
    }

    /** A merged cell does not grow with its text. */
    private static double height(String text, int letters) {
        return LINE * text.lines().mapToInt(line -> 1 + line.length() / letters).sum();
    }

    /** Counts are whole, days have one decimal and money has two. */
    private static String format(BigDecimal value) {
        return switch (value.scale()) {
            case 0 -> "0";
            case 1 -> "0.0";
            default -> "#,##0.00";
        };
    }
}
