package org.corett.moviliza.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** What programs and printers are told of a workbook. */
class PrintableSheetsTest {
    @Test
    void aSheetSaysItsDimensionFreezesItsHeadAndFitsItsPaper() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Moviliza", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Uno");
            sheet.value(0, 0, "País");
            sheet.value(41, 27, 5);
            PrintableSheets.layOut(sheet, 1);
        }
        byte[] workbook = PrintableSheets.dimensioned(file.toByteArray());

        String sheet = part(workbook, "xl/worksheets/sheet1.xml");
        assertThat(sheet.split("<dimension", -1)).as("once").hasSize(2);
        assertThat(sheet)
                .containsPattern("<dimension ref=\"A1:AB42\"/?>")
                .contains("state=\"frozen\"", "fitToPage=\"true\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"")
                .contains("orientation=\"landscape\"");
        assertThat(part(workbook, "xl/workbook.xml")).contains("_xlnm.Print_Titles");
        FileInspection inspection = new FileInspection(
                new PdfInspection(),
                new VirusCheck(new VirusCheck.Settings(
                        "", 3310, java.time.Duration.ofSeconds(1), java.time.Duration.ofSeconds(1))));
        assertThat(inspection.any("tabla.xlsx", workbook).type())
                .as("we take our own workbooks")
                .isEqualTo(FileType.XLSX);
    }

    /** What the tests of each workbook look for is found where it is. */
    @Test
    void aTextWithoutRoomAndANumberWiderThanItsColumnAreCut() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Moviliza", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Uno");
            sheet.value(0, 0, "Coordinación regional");
            sheet.value(0, 1, "Coordinación regional");
            sheet.style(0, 1).wrapText(true).set();
            sheet.value(0, 2, "Coordinación regional");
            sheet.value(1, 0, 123456789012L);
            sheet.width(0, 8);
        }
        assertThat(Clipping.in(PrintableSheets.dimensioned(file.toByteArray())))
                .containsExactly(
                        "xl/worksheets/sheet1.xml A1: Coordinación regional",
                        "xl/worksheets/sheet1.xml A2: 123456789012");
    }

    private static String part(byte[] workbook, String name) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals(name)) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        return "";
    }
}
