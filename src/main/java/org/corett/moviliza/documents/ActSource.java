package org.corett.moviliza.documents;

import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.casework.CaseReader;

/** A module that writes acts of its cases. */
public interface ActSource {
    Set<ActKind> kinds();

    /**
     * What the act says in the reader's language; empty where the case is none of the module's, while there is nothing to
     * say yet, and for a reader who may not read it. It says the same to all who may.
     */
    Optional<ActText> write(ActKind kind, String caseNumber, CaseReader reader);
}
