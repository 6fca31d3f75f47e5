package org.corett.moviliza.casework;

import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Language;
import org.springframework.stereotype.Component;

/** Knows the signed-in person as a reader of cases. */
@Component
public class CaseReaders {
    private final People people;

    CaseReaders(People people) {
        this.people = people;
    }

    /** The person with the groups that she is in today. */
    public CaseReader named(String username, Language language) {
        return new CaseReader(username, people.groupsOf(username), language);
    }
}
