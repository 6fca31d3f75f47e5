package org.corett.moviliza.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.corett.moviliza.shared.Language;

/** An act's text as it is laid out: every word in its place, with the headings, lists and languages that stand in it. */
record PrintedAct(Said title, List<Section> sections, boolean marked) {
    /** What the page has beside a text on it: room for so many letters a column at least. */
    private static final int NARROWEST = 6;

    private static final int ANSWER = 18;
    private static final int WIDEST = 48;
    private static final int LONGEST_HEADING = 80;

    /** A text without an end is laid out in pieces: the time that one takes grows faster than it does. */
    private static final int LINES_A_PIECE = 40;

    private static final int LETTERS_A_PIECE = 4_000;

    /**
     * Some 550 pages: what is laid out at once has to fit into the memory of a small machine. Whoever takes texts in bounds
     * them by {@link OnPaper}, so that only what was kept before there were bounds comes to this one.
     */
    private static final int MOST_LINES = 25_000;

    /** How minutes name an item of the agenda. */
    private static final Pattern ITEM = Pattern.compile("(Punto|Item) \\d+\\. [^\\n]{1,250}");

    /** A paragraph of minutes begins with the name of what it is about. */
    private static final Pattern NAMED =
            Pattern.compile("(\\p{Lu}[\\p{L}\\d]+(?: [\\p{L}\\d]+){0,4}\\.) ([\\p{Lu}\\d¿¡«(].*)", Pattern.DOTALL);

    private static final Pattern ENTRY = Pattern.compile("\\s*([-–—•*·]|\\d{1,3}[.)]|[a-z][.)])\\s+\\S.*");

    /** Within such a paragraph: "De acuerdo: Belice. Objeción: …", "A-2026-01: …; A-2026-02: …". */
    private static final Pattern NEXT_ENTRY = Pattern.compile(
            "(?<=[.;]) (?=(?:\\p{Lu}\\p{Ll}+(?: \\p{Ll}+){0,2}|[\\p{Lu}\\d]++(?:-[\\p{Lu}\\d]++)++): )");

    /** A text with its language, empty where it is the act's own. */
    record Said(String text, String language) {}

    /** A heading, a paragraph, or a list. */
    record Block(String kind, List<Said> texts) {}

    record Line(Said label, Said value) {}

    /** A column's width is a share of the page's. */
    record Columns(Said caption, List<Said> headings, List<Integer> widths, List<List<Said>> rows) {
        /** Whether the head stands again on each page: only one that leaves room for rows. */
        public boolean repeats() {
            return headings.stream().allMatch(heading -> heading.text().length() <= LONGEST_HEADING);
        }
    }

    record Section(Said heading, List<Block> blocks, List<Line> facts, List<Columns> tables, List<Said> signatories) {}

    /**
     * @throws PrintingRefused where it is too long to be printed
     */
    static PrintedAct of(ActText text, boolean minutes, Language language) {
        if (OnPaper.Room.lines(text.words()) > MOST_LINES) {
            throw new PrintingRefused(PrintingRefused.Reason.ACT_LONG);
        }
        Layout layout = new Layout(minutes, language);
        return new PrintedAct(
                layout.said(text.title()),
                text.parts().stream().map(layout::section).toList(),
                Glyphs.missing(text.words()));
    }

    private record Layout(boolean minutes, Language language) {
        Said said(String text) {
            return new Said(Glyphs.printable(text), Tongue.other(text, language));
        }

        List<Said> said(List<String> texts) {
            return texts.stream().map(this::said).toList();
        }

        Section section(ActText.Part part) {
            return new Section(
                    said(part.heading()),
                    part.paragraphs().stream()
                            .flatMap(paragraph -> blocks(paragraph).stream())
                            .toList(),
                    part.facts().stream()
                            .map(fact -> new Line(said(fact.label()), said(fact.value())))
                            .toList(),
                    part.tables().stream().map(this::columns).toList(),
                    said(part.signatories()));
        }

        Columns columns(ActText.Table table) {
            return new Columns(
                    said(table.caption()),
                    said(table.headings()),
                    widths(table),
                    table.rows().stream().map(this::said).toList());
        }

        private static List<Integer> widths(ActText.Table table) {
            int[] letters = IntStream.range(0, table.headings().size())
                    .map(column -> letters(table, column))
                    .toArray();
            int all = Math.max(1, IntStream.of(letters).sum());
            return IntStream.of(letters).mapToObj(width -> width * 100 / all).toList();
        }

        /** Enough for the heading's longest word and for a short answer in one line, and the more the longer the texts. */
        private static int letters(ActText.Table table, int column) {
            List<Integer> lengths = table.rows().stream()
                    .map(row -> Math.min(WIDEST, row.get(column).length()))
                    .toList();
            int longest = lengths.stream().mapToInt(length -> length).max().orElse(0);
            int usual =
                    (int) lengths.stream().mapToInt(length -> length).average().orElse(0);
            int heading = Math.min(WIDEST, longestWord(table.headings().get(column)));
            return Math.max(Math.max(NARROWEST, heading), Math.max(Math.min(longest, ANSWER), usual));
        }

        private static int longestWord(String heading) {
            int longest = 0;
            for (String word : heading.split("\\s+")) {
                longest = Math.max(longest, word.length());
            }
            return longest;
        }

        private List<Block> blocks(String paragraph) {
            List<Block> blocks = new ArrayList<>();
            if (minutes && ITEM.matcher(paragraph).matches()) {
                blocks.add(new Block("heading", List.of(said(paragraph))));
                return blocks;
            }
            String text = paragraph;
            Matcher named = NAMED.matcher(paragraph);
            if (minutes && named.matches()) {
                blocks.add(new Block("heading", List.of(said(named.group(1)))));
                text = named.group(2);
                String[] entries = NEXT_ENTRY.split(text);
                if (entries.length > 1 && !text.contains("\n")) {
                    blocks.add(new Block("list", said(List.of(entries))));
                    return blocks;
                }
            }
            List<String> entries = new ArrayList<>();
            List<String> lines = new ArrayList<>();
            for (String line : pieces(text)) {
                if (ENTRY.matcher(line).matches()) {
                    put("lines", lines, blocks);
                    entries.add(line.strip());
                } else {
                    put("list", entries, blocks);
                    lines.add(line);
                }
                boolean full = lines.size() >= LINES_A_PIECE || line.length() >= LETTERS_A_PIECE / 2;
                put("lines", full ? lines : List.of(), blocks);
            }
            put("list", entries, blocks);
            put("text", lines, blocks);
            return blocks;
        }

        /** Its lines; one without an end goes on in another, between two words where it has any. */
        private static List<String> pieces(String text) {
            List<String> pieces = new ArrayList<>();
            for (String line : Glyphs.printable(text).split("\n", -1)) {
                String rest = line;
                while (rest.length() > LETTERS_A_PIECE) {
                    int blank = rest.lastIndexOf(' ', LETTERS_A_PIECE);
                    int end = blank < LETTERS_A_PIECE / 2 ? LETTERS_A_PIECE : blank;
                    pieces.add(rest.substring(0, end));
                    rest = rest.substring(end).stripLeading();
                }
                pieces.add(rest);
            }
            return pieces;
        }

        /** What was gathered is a block of its own. */
        private void put(String kind, List<String> gathered, List<Block> blocks) {
            if (!gathered.isEmpty()) {
                blocks.add(new Block(
                        kind, kind.equals("list") ? said(gathered) : List.of(said(String.join("\n", gathered)))));
                gathered.clear();
            }
        }
    }
}
