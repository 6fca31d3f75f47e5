package org.corett.moviliza.casework;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.process.CoalitionProcess;

/** What a module tells of the cases of its process; one bean a process. */
public interface CaseKind extends CoalitionProcess {
    /** Where the public reads of a case of which not all of the coalition's people see the page; none for most. */
    default Optional<String> publicPage(String caseNumber) {
        return Optional.empty();
    }

    /** Whether the search finds its cases by a {@link org.corett.moviliza.shared.SearchSource} of the module's own. */
    default boolean searchedByItself() {
        return false;
    }

    /** Which of its cases the reader may see: the only rule for the page, the list, the dossier and its files. */
    CaseSight sight(Reader reader);

    /** These cases in a line each, by number; those of other processes are left out. */
    Map<String, CaseSummary> summaries(Collection<String> numbers);

    /** The numbers of further cases that hold the text: those that hold it in number or title are found without asking. */
    default Set<String> matching(String text) {
        return Set.of();
    }
}
