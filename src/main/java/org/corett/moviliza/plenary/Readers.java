package org.corett.moviliza.plenary;

import java.security.Principal;
import org.corett.moviliza.identity.People;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Shows the Plenary's pages to nobody who may not see them. */
@Component("plenaryReaders")
class Readers {
    private final People people;

    Readers(People people) {
        this.people = people;
    }

    /** Answers Forbidden to whoever may not read of sessions. */
    Sight admit(Principal person) {
        Sight sight = Sight.of(people.groupsOf(person.getName()));
        if (!sight.pages()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return sight;
    }
}
