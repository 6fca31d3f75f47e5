package org.corett.moviliza.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What of a workbook's text a screen or printer would not show: cells that neither wrap nor have room beside them. */
public final class Clipping {
    private static final double DEFAULT_WIDTH = 8.43;

    private Clipping() {}

    /** The cells that are cut, each by its sheet, address and text. */
    public static List<String> in(byte[] workbook) throws IOException {
        Map<String, Document> parts = parts(workbook);
        List<Boolean> wraps = parts.get("xl/styles.xml").select("cellXfs > xf").stream()
                .map(style -> !style.select("alignment[wrapText=true], alignment[wrapText=1]")
                        .isEmpty())
                .toList();
        List<String> texts = parts.containsKey("xl/sharedStrings.xml")
                ? parts.get("xl/sharedStrings.xml").select("sst > si").stream()
                        .map(Element::wholeText)
                        .toList()
                : List.of();
        List<String> cut = new ArrayList<>();
        parts.forEach((name, sheet) -> {
            if (name.startsWith("xl/worksheets/sheet")) {
                sheet.select("sheetData > row").forEach(row -> cut(name, sheet, row, wraps, texts, cut));
            }
        });
        return cut;
    }

    private static void cut(
            String name, Document sheet, Element row, List<Boolean> wraps, List<String> texts, List<String> cut) {
        List<Element> cells = row.select("> c");
        for (int i = 0; i < cells.size(); i++) {
            Element cell = cells.get(i);
            String text = text(cell, texts);
            String style = cell.attr("s");
            boolean wrapped = !style.isEmpty() && wraps.get(Integer.parseInt(style));
            double room = width(sheet, column(cell));
            boolean number = !List.of("s", "inlineStr").contains(cell.attr("t"));
            boolean beside = !number
                    && cells.stream()
                            .noneMatch(other -> column(other) == column(cell) + 1
                                    && !text(other, texts).isEmpty());
            boolean grown =
                    !row.hasAttr("customHeight") || lines(text, room) * 15 <= Double.parseDouble(row.attr("ht"));
            boolean merged =
                    sheet.select("mergeCell[ref^=" + cell.attr("r") + ":]").size() > 0;
            boolean fits = text.length() <= room + 1 || wrapped && !number && (grown || merged) || beside;
            if (!fits) {
                cut.add(name + " " + cell.attr("r") + ": " + text);
            }
        }
    }

    private static double lines(String text, double room) {
        return text.lines()
                .mapToDouble(line -> Math.ceil((line.length() + 1) / room))
                .sum();
    }

    private static String text(Element cell, List<String> texts) {
        String value = cell.select("v").text();
        return switch (cell.attr("t")) {
            case "s" -> texts.get(Integer.parseInt(value));
            case "inlineStr" -> cell.select("is").text();
            default -> value;
        };
    }

    private static double width(Document sheet, int column) {
        return sheet.select("cols > col").stream()
                .filter(col ->
                        Integer.parseInt(col.attr("min")) <= column && column <= Integer.parseInt(col.attr("max")))
                .mapToDouble(col -> Double.parseDouble(col.attr("width")))
                .findFirst()
                .orElse(DEFAULT_WIDTH);
    }

    private static int column(Element cell) {
        int column = 0;
        for (char letter : cell.attr("r").replaceAll("\\d", "").toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column;
    }

    private static Map<String, Document> parts(byte[] workbook) throws IOException {
        Map<String, Document> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().endsWith(".xml")) {
                    String content = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                    parts.put(part.getName(), Jsoup.parse(content, "", Parser.xmlParser()));
                }
            }
        }
        return parts;
    }
}
