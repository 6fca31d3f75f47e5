package org.corett.moviliza.documents;

import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.identity.Reader;

/** A module that writes acts of its cases. */
public interface ActSource {
    Set<ActKind> kinds();

    /** Whether a reader for whom the kind is may read this case's. */
    default boolean readable(ActKind kind, String caseNumber, Reader reader) {
        return true;
    }

    /**
     * What the act says in the language of a reader who may read it; empty where the case is none of the module's, and
     * while there is nothing to say yet. It says the same to all who may.
     */
    Optional<ActText> write(ActKind kind, String caseNumber, Reader reader);
}
