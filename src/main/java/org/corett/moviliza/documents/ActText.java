package org.corett.moviliza.documents;

import java.util.List;
import org.corett.moviliza.shared.Fact;

/** What an act says, in one language, before it has a number. */
public record ActText(String title, List<Part> parts) {

    /**
     * A part of an act.
     *
     * @param heading empty for what stands under the title
     */
    public record Part(String heading, List<String> paragraphs, List<Fact> facts, List<Table> tables) {
        public static Part of(String heading, List<String> paragraphs) {
            return new Part(heading, paragraphs, List.of(), List.of());
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

    /** Every word in its order and place, from which the printed hash is made. */
    String canonical() {
        StringBuilder text = new StringBuilder(title);
        for (Part part : parts) {
            text.append("\n# ").append(part.heading());
            part.paragraphs().forEach(paragraph -> text.append("\n").append(paragraph));
            part.facts()
                    .forEach(fact ->
                            text.append("\n").append(fact.label()).append("\t").append(fact.value()));
            for (Table table : part.tables()) {
                text.append("\n## ").append(table.caption());
                text.append("\n").append(String.join("\t", table.headings()));
                table.rows().forEach(row -> text.append("\n").append(String.join("\t", row)));
            }
        }
        return text.toString();
    }
}
