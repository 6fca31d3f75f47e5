package org.corett.moviliza.casework;

import java.util.List;
import org.corett.moviliza.identity.Reader;

/** What a module changed of a case's data or dates after they were given; asked as {@link CaseSections} are. */
public interface CaseChanges extends CasePart {
    List<CaseChange> changes(String caseNumber, Reader reader);
}
