package org.corett.moviliza.insights;

import java.security.Principal;
import java.util.function.Predicate;
import org.corett.moviliza.identity.People;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Shows figures and portfolio to nobody who may not see them. */
@Component
class InsightVisits {
    private final People people;

    InsightVisits(People people) {
        this.people = people;
    }

    /** Answers Forbidden to whoever may not. */
    void admit(Principal person, Predicate<InsightSight> may) {
        if (!may.test(InsightSight.of(people.groupsOf(person.getName())))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
