package org.corett.moviliza.shared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as a spreadsheet saves it: semicolons, commas or tabs between the cells, quotes around what holds one of them,
 * line ends of any machine, and letters in UTF-8 (with its mark or without), UTF-16, or a code page of Windows.
 *
 * @param separator of its cells
 * @param rows that are not empty, the heading first
 */
public record TypedTable(char separator, List<Row> rows) {
    private static final char MARK = '\uFEFF';
    private static final String SEPARATORS = ";,\t";

    /** What names in our languages are written with; a wrong code page shows other signs among them. */
    private static final Pattern WRITTEN = Pattern.compile("[\\p{IsLatin}\\p{N}\\s\\p{Punct}¡¿ºª°«»“”‘’–—…€]*");

    /** Where the code page is a wrong one, a capital or a sign stands within a word. */
    private static final Pattern TORN = Pattern.compile("\\p{Ll}[\\p{Lu}\u00a0¡¢£¤¥°][\\p{Ll}]|\\p{Ll}\u00a0");

    /** Of Excel's formats "CSV" and "CSV (MS-DOS)" in Spanish and English. */
    private static final List<String> CODE_PAGES = List.of("windows-1252", "IBM850");

    /**
     * A row.
     *
     * @param line in the file where it begins, from 1
     * @param cells without blanks around them
     */
    public record Row(int line, List<String> cells) {
        /** Without the empty cells that a spreadsheet adds beyond the last column. */
        public List<String> upTo(int columns) {
            int end = cells.size();
            while (end > columns && cells.get(end - 1).isEmpty()) {
                end--;
            }
            return cells.subList(0, end);
        }
    }

    /** Of a file; empty where its letters cannot be read. */
    public static Optional<TypedTable> of(byte[] file) {
        return text(file).map(TypedTable::of);
    }

    /** Of text. */
    public static TypedTable of(String text) {
        String plain = text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
        int firstLine = 1;
        Character told = null;
        if (plain.regionMatches(true, 0, "sep=", 0, 4) && plain.length() > 4) {
            told = plain.charAt(4);
            plain = plain.replaceFirst("^.*(\\R|$)", "");
            firstLine = 2;
        }
        char separator = told == null ? separator(plain) : told;
        return new TypedTable(separator, rows(plain, separator, firstLine));
    }

    /** The text of a file; empty where its letters cannot be read. */
    public static Optional<String> text(byte[] file) {
        String text = null;
        if (startsWith(file, 0xFF, 0xFE)) {
            text = decoded(file, StandardCharsets.UTF_16LE);
        } else if (startsWith(file, 0xFE, 0xFF)) {
            text = decoded(file, StandardCharsets.UTF_16BE);
        } else {
            text = decoded(file, StandardCharsets.UTF_8);
            if (text == null) {
                text = CODE_PAGES.stream()
                        .filter(Charset::isSupported)
                        .flatMap(page -> Stream.ofNullable(decoded(file, Charset.forName(page))))
                        .filter(read -> WRITTEN.matcher(read).matches()
                                && !TORN.matcher(read).find())
                        .findFirst()
                        .orElse(null);
            }
        }
        return Optional.ofNullable(text)
                .map(read -> read.isEmpty() || read.charAt(0) != MARK ? read : read.substring(1))
                .filter(read -> read.indexOf('\0') < 0);
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length > 1 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }

    private static @Nullable String decoded(byte[] file, Charset letters) {
        try {
            return letters.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** What the heading has most of. */
    private static char separator(String text) {
        String heading = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return (char) SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparing((Integer sign) ->
                                heading.chars().filter(each -> each == sign).count())
                        .thenComparing(sign -> -SEPARATORS.indexOf(sign)))
                .orElseThrow()
                .intValue();
    }

    private static List<Row> rows(String text, char separator, int firstLine) {
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = firstLine;
        int began = firstLine;
        String all = text.replaceAll("\\r\\n|\\r", "\n") + "\n";
        for (int at = 0; at < all.length(); at++) {
            char sign = all.charAt(at);
            boolean last = at == all.length() - 1;
            if (sign == '\n') {
                line++;
            }
            if (quoted && !last) {
                boolean quote = sign == '"';
                if (quote && all.charAt(at + 1) == '"') {
                    at++;
                } else if (quote) {
                    quoted = false;
                    continue;
                }
                cell.append(sign);
            } else if (sign == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (sign == separator || sign == '\n') {
                cells.add(CleanText.line(cell.toString()));
                cell.setLength(0);
                if (sign == '\n') {
                    keep(rows, began, cells);
                    cells = new ArrayList<>();
                    began = line;
                    quoted = false;
                }
            } else {
                cell.append(sign);
            }
        }
        return List.copyOf(rows);
    }

    private static void keep(List<Row> rows, int line, List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(new Row(line, List.copyOf(cells)));
        }
    }

    /** Rows of cells as a spreadsheet opens them: UTF-8 with its mark, and quotes where a cell needs them. */
    public static byte[] file(char separator, List<List<String>> rows) {
        return (MARK + text(separator, rows)).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as text, without the mark. */
    public static String text(char separator, List<List<String>> rows) {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(
                            String.valueOf(separator),
                            row.stream().map(cell -> written(cell, separator)).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String written(String cell, char separator) {
        boolean plain = cell.indexOf(separator) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
