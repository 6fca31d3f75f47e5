package org.corett.moviliza.casework;

import java.util.stream.Stream;
import org.corett.moviliza.shared.Refusal;

/**
 * Whoever decides together decides as two people, also where one of them is in both organs or one country holds both
 * offices [gaps 10]. The tables keep it as well.
 */
public final class FourEyes {
    private FourEyes() {}

    /** Refuses the half of somebody who has given the other half already. */
    public static void check(String person, Stream<String> others) {
        if (others.anyMatch(person::equals)) {
            throw new Refusal("", "joint.samePerson");
        }
    }
}
