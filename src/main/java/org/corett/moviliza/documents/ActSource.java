package org.corett.moviliza.documents;

import java.util.List;
import java.util.Optional;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.ActKind;

/** A module that writes acts of its cases. */
public interface ActSource {
    /** In the order in which they are listed. */
    List<ActKind> kinds();

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
