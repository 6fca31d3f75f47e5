package org.corett.moviliza.process;

import org.corett.moviliza.identity.Audience;

/**
 * What the program writes of a case as an act with a number; its names are the messages {@code documents.act.<NAME>}.
 *
 * @param name as it is stored; unique among all processes
 * @param readers who of those that may see the case reads it
 * @param outlined whether what people wrote in it has headings and lists of its own
 */
public record ActKind(String name, Audience readers, boolean outlined) {
    public ActKind(String name, Audience readers) {
        this(name, readers, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
