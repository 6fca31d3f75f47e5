package org.corett.moviliza.casework;

import java.util.List;
import org.corett.moviliza.identity.Reader;

/**
 * What a module knows of a case, part by part; the page, the dossier and the printed acts draw them.
 *
 * <p>A bean's {@code @Order} gives its place among the modules'. It is asked only for a reader to whom the case's
 * {@link CaseKind} shows the case, leaves out what of it she may not see, and answers nothing for a case that it does not
 * know.
 */
public interface CaseSections extends CasePart {
    List<CaseSection> of(String caseNumber, Reader reader);

    /** The same with all that the page leaves out because it is long, for the dossier. */
    default List<CaseSection> whole(String caseNumber, Reader reader) {
        return of(caseNumber, reader);
    }
}
