package org.corett.moviliza.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** How every workbook of the program is shown and printed: its head stays, it fits its paper, and says how far it goes. */
public final class PrintableSheets {
    private static final Pattern CELL = Pattern.compile("<c r=\"([A-Z]+)(\\d+)\"");

    private static final Pattern DIMENSION = Pattern.compile("<dimension [^>]*/>");

    private PrintableSheets() {}

    /** Keeps the rows above so many in sight, on each printed page too, and all columns on the width of a sheet of letter paper. */
    public static void layOut(Worksheet sheet, int headRows) {
        sheet.freezePane(1, headRows);
        sheet.repeatRows(0, headRows - 1);
        sheet.paperSize(PaperSize.LETTER_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** The same workbook, each of whose sheets says its dimension, by which programs know how much there is. */
    public static byte[] dimensioned(byte[] workbook) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Path kept = Files.createTempFile("moviliza-", ".xlsx");
        try {
            Files.write(kept, workbook);
            try (ZipFile from = new ZipFile(kept.toFile());
                    ZipOutputStream into = new ZipOutputStream(file)) {
                for (ZipEntry part : Collections.list(from.entries())) {
                    into.putNextEntry(new ZipEntry(part.getName()));
                    byte[] content = from.getInputStream(part).readAllBytes();
                    into.write(part.getName().startsWith("xl/worksheets/sheet") ? dimensionedSheet(content) : content);
                    into.closeEntry();
                }
            }
        } finally {
            Files.deleteIfExists(kept);
        }
        return file.toByteArray();
    }

    private static byte[] dimensionedSheet(byte[] sheet) {
        return dimensioned(new String(sheet, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static String dimensioned(String sheet) {
        String column = "A";
        int row = 1;
        for (Matcher cell = CELL.matcher(sheet); cell.find(); ) {
            String at = cell.group(1);
            boolean further =
                    at.length() > column.length() || at.length() == column.length() && at.compareTo(column) > 0;
            column = further ? at : column;
            row = Math.max(row, Integer.parseInt(cell.group(2)));
        }
        // The library says of every sheet that it ends with its first cell.
        return DIMENSION.matcher(sheet).replaceFirst("<dimension ref=\"A1:" + column + row + "\"/>");
    }
}
