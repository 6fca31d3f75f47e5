package org.corett.moviliza.casework;

import java.util.List;

/** What a module changed of a case's data or dates after they were given; asked as {@link CaseSections} are. */
public interface CaseChanges {
    List<CaseChange> changes(String caseNumber, CaseReader reader);
}
