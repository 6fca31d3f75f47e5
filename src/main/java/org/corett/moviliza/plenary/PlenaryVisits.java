package org.corett.moviliza.plenary;

import java.security.Principal;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.corett.moviliza.casework.CaseFiles;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Readers;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Shows the Plenary's pages to nobody who may not see them. */
@Component
class PlenaryVisits {
    private final People people;
    private final Readers readers;
    private final CaseFiles cases;

    PlenaryVisits(People people, Readers readers, CaseFiles cases) {
        this.people = people;
        this.readers = readers;
        this.cases = cases;
    }

    /** Answers Forbidden to whoever may not read of sessions. */
    PlenarySight admit(Principal person) {
        PlenarySight sight = PlenarySight.of(people.groupsOf(person.getName()));
        if (!sight.pages()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return sight;
    }

    /** The countries for which she acts. */
    Set<CountryCode> countries(Principal person) {
        return new TreeSet<>(readers.named(person.getName(), Language.ES).countries());
    }

    /** Those of these cases whose pages she may open. */
    Set<String> opens(Principal person, Collection<String> caseNumbers) {
        return cases.readable(caseNumbers, readers.named(person.getName(), Language.ES));
    }
}
