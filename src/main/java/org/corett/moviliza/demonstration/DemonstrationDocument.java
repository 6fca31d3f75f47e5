package org.corett.moviliza.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A PDF of one page with one line, for offers that nobody made. */
final class DemonstrationDocument {
    private DemonstrationDocument() {}

    static byte[] saying(String line) {
        String shown = "BT /F1 16 Tf 72 720 Td (" + line.replaceAll("([()\\\\])", "\\\\$1") + ") Tj ET";
        List<String> objects = List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + shown.length() + " >>\nstream\n" + shown + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int number = 1; number <= objects.size(); number++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n %n", file.length())
                    .replace("\r", ""));
            file.append(number)
                    .append(" 0 obj\n")
                    .append(objects.get(number - 1))
                    .append("\nendobj\n");
        }
        int table = file.length();
        int size = objects.size() + 1;
        file.append("xref\n0 ").append(size).append('\n').append(places);
        file.append("trailer\n<< /Size ").append(size).append(" /Root 1 0 R >>\n");
        file.append("startxref\n").append(table).append("\n%%EOF\n");
        // One byte a letter, so that lengths and places count bytes.
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
