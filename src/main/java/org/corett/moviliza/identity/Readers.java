package org.corett.moviliza.identity;

import org.corett.moviliza.shared.Language;
import org.springframework.stereotype.Component;

/** Knows the signed-in person as a reader of cases. */
@Component
public class Readers {
    private final People people;

    Readers(People people) {
        this.people = people;
    }

    /** The person with the groups that she is in today. */
    public Reader named(String username, Language language) {
        return new Reader(username, people.groupsOf(username), language);
    }
}
