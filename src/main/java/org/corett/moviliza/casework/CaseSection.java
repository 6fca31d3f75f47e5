package org.corett.moviliza.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of what is known of a case, in the reader's language and with nothing that she may not see.
 *
 * @param id names the part in addresses and files, such as {@code documents}; unique within a case
 */
public record CaseSection(String id, String title, List<Field> fields, List<Table> tables) {

    /** A part of fields only. */
    public static CaseSection of(String id, String title, List<Field> fields) {
        return new CaseSection(id, title, fields, List.of());
    }

    /** A part that is one table. */
    public static CaseSection of(String id, String title, Table table) {
        return new CaseSection(id, title, List.of(), List.of(table));
    }

    public boolean empty() {
        return fields.isEmpty()
                && tables.stream().allMatch(table -> table.rows().isEmpty());
    }

    /** A label and its value; lines of the value are separated by line feeds. */
    public record Field(String label, Value value) {
        public Field(String label, String text) {
            this(label, new Value(text, null));
        }
    }

    /** A table with one heading a column. */
    public record Table(String caption, List<String> headings, List<List<Value>> rows) {}

    /**
     * What is written in a place.
     *
     * @param address where more of it is, such as a linked case or a file; absent for mere text
     * @param language the code of the language it is in, where that may not be the reader's
     */
    public record Value(String text, @Nullable String address, @Nullable String language) {
        public Value(String text, @Nullable String address) {
            this(text, address, null);
        }

        /** What is kept in Spanish only. */
        public static Value spanish(String text) {
            return new Value(text, null, "es");
        }

        public static Value of(String text) {
            return new Value(text, null);
        }
    }
}
