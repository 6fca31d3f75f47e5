package org.corett.moviliza.casework;

import java.util.stream.Stream;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whoever decides together, or verifies what another entered, does so as two people: also where one of them is in both
 * organs, one country holds both offices, or somebody has two accounts [gaps 10; 001 §VIII]. The tables keep it as well.
 */
@Component
public class FourEyes {
    private final People people;

    FourEyes(People people) {
        this.people = people;
    }

    /** Refuses the half of somebody who has given the other half already. */
    public void check(String person, Stream<String> others) {
        if (others.anyMatch(other -> people.onePerson(person, other))) {
            throw new Refusal("", "joint.samePerson");
        }
    }

    /** Refuses, by that code, the verification of somebody who entered it herself; nobody may have entered it yet. */
    public void verify(String person, @Nullable String enteredBy, String code) {
        if (enteredBy != null && people.onePerson(person, enteredBy)) {
            throw new Refusal("", code);
        }
    }
}
