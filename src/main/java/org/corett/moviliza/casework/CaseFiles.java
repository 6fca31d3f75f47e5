package org.corett.moviliza.casework;

import java.util.Optional;

/** The cases of every process, running and finished, as each reader may see them. */
public interface CaseFiles {
    /** The whole case; empty where it does not exist or is none of the reader's business. */
    Optional<CaseFile> find(String caseNumber, CaseReader reader);

    /** Whether the reader may see the case at all; false where it does not exist. */
    boolean readable(String caseNumber, CaseReader reader);
}
