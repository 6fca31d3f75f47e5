package org.corett.moviliza.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.corett.moviliza.shared.Fact;

/** What an act says, in one language, before it has a number. */
public record ActText(String title, List<Part> parts) {

    /**
     * A part of an act.
     *
     * @param heading empty for what stands under the title
     * @param signatories who sign the print by hand, each over a line
     */
    public record Part(
            String heading, List<String> paragraphs, List<Fact> facts, List<Table> tables, List<String> signatories) {
        public Part(String heading, List<String> paragraphs, List<Fact> facts, List<Table> tables) {
            this(heading, paragraphs, facts, tables, List.of());
        }

        public static Part of(String heading, List<String> paragraphs) {
            return new Part(heading, paragraphs, List.of(), List.of());
        }

        public static Part signed(List<String> signatories) {
            return new Part("", List.of(), List.of(), List.of(), signatories);
        }

        public static Part facts(String heading, List<Fact> facts) {
            return new Part(heading, List.of(), facts, List.of());
        }

        public static Part table(String heading, Table table) {
            return new Part(heading, List.of(), List.of(), List.of(table));
        }
    }

    /** A table with one heading a column; the first column names the row. */
    public record Table(String caption, List<String> headings, List<List<String>> rows) {}

    /**
     * Every word in its order and place, from which the printed hash is made: each text goes behind its length and each
     * list behind its size, so that no two acts that differ are written alike.
     */
    String canonical() {
        StringBuilder text = new StringBuilder();
        put(text, title);
        put(text, parts, part -> {
            put(text, part.heading());
            put(text, part.paragraphs(), paragraph -> put(text, paragraph));
            put(text, part.facts(), fact -> {
                put(text, fact.label());
                put(text, fact.value());
            });
            put(text, part.tables(), table -> {
                put(text, table.caption());
                put(text, table.headings(), heading -> put(text, heading));
                put(text, table.rows(), row -> put(text, row, cell -> put(text, cell)));
            });
            // What nobody signs is written as before there were signatories: its hash stays.
            if (!part.signatories().isEmpty()) {
                put(text, part.signatories(), signatory -> put(text, signatory));
            }
        });
        return text.toString();
    }

    /** All that it says, by which it is searched. */
    String words() {
        List<String> said = new ArrayList<>(List.of(title));
        for (Part part : parts) {
            said.add(part.heading());
            said.addAll(part.paragraphs());
            part.facts().forEach(fact -> said.addAll(List.of(fact.label(), fact.value())));
            for (Table table : part.tables()) {
                said.add(table.caption());
                said.addAll(table.headings());
                table.rows().forEach(said::addAll);
            }
            said.addAll(part.signatories());
        }
        return String.join("\n", said);
    }

    private static void put(StringBuilder text, String word) {
        text.append(word.length()).append(':').append(word);
    }

    private static <E> void put(StringBuilder text, List<E> list, Consumer<E> each) {
        text.append(list.size()).append('*');
        list.forEach(each);
    }
}
