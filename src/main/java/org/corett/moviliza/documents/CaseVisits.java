package org.corett.moviliza.documents;

import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.corett.moviliza.casework.CaseFiles;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.identity.Readers;
import org.corett.moviliza.process.DocumentKind;
import org.corett.moviliza.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets nobody near a case's documents who may not see the case. */
@Component
class CaseVisits {
    private final Readers readers;
    private final CaseFiles cases;
    private final DocumentKinds kinds;

    CaseVisits(Readers readers, CaseFiles cases, DocumentKinds kinds) {
        this.kinds = kinds;
        this.readers = readers;
        this.cases = cases;
    }

    /** Answers Not Found for a case that is not there or none of hers: both read the same. */
    Reader admit(String caseNumber, Principal person, Locale locale) {
        Reader reader = readers.named(person.getName(), Language.of(locale));
        if (admitted(List.of(caseNumber), reader).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return reader;
    }

    /** The kinds of files that she may add to a case that she may see; none for who only reads it, or once it is over. */
    List<DocumentKind> addable(String caseNumber, Reader reader) {
        boolean hers = !reader.organ()
                && !cases.readable(List.of(caseNumber), reader.forHerCountries())
                        .isEmpty()
                && cases.running(caseNumber);
        return kinds.of(caseNumber).stream()
                .filter(kind -> reader.organ() || hers && kind.fromCountry())
                .toList();
    }

    /** Those of these cases whose documents' page opens for her. */
    Set<String> admitted(Collection<String> caseNumbers, Reader reader) {
        return cases.readable(
                caseNumbers.stream()
                        .filter(number -> !kinds.of(number).isEmpty())
                        .toList(),
                reader);
    }
}
