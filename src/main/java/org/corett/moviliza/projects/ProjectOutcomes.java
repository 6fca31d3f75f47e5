package org.corett.moviliza.projects;

import java.util.List;
import org.corett.moviliza.shared.Worded;

/** What a module that spends a project's money has to tell the Plenary of it; the mobilization report says it by itself. */
public interface ProjectOutcomes {
    /** What has come to its end in the case, the first first. */
    List<Worded> of(String caseNumber);
}
