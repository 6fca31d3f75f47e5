package org.corett.moviliza.process;

import java.util.List;
import java.util.Optional;
import org.corett.moviliza.identity.Audience;

/** A process of the coalition, as everything outside its module knows it; one bean a process. */
public interface CoalitionProcess {
    /** The key of its model, such as {@code mobilizationCycle}. */
    String key();

    /** How the numbers of its cases begin, such as {@code MR}. */
    String series();

    /** Who is asked in its tasks, and finds it in Tasklist. */
    Audience workers();

    /**
     * Who may start it by its form; nobody where the program alone does. What it is to start one, the messages {@code
     * begin.<key>} and {@code begin.<key>.what} say.
     */
    default Audience starters() {
        return Audience.NOBODY;
    }

    /** The files that its cases may have, in the order in which they are listed: those that the documents demand. */
    default List<DocumentKind> documents() {
        return List.of();
    }

    /** Where in the portal all of its cases are told of together. */
    default Optional<Place> place() {
        return Optional.empty();
    }
}
