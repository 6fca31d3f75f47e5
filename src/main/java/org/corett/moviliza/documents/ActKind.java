package org.corett.moviliza.documents;

import java.util.Arrays;
import java.util.List;
import org.corett.moviliza.identity.Audience;
import org.corett.moviliza.identity.Reader;

/** What the program writes of a case as an act with a number, and who of those that may see the case reads it. */
public enum ActKind {
    /** It names the donor's contact [000 Cuadro 2], whom managers do not see in the directory either. */
    DONOR_FORM(Audience.ORGANS),
    /** What is presented to donors and to the Plenary [000 §7.2]. */
    INITIATIVE_SHEET(Audience.MEMBERS_AND_MANAGERS),
    CHECKLIST(Audience.LEADERS),
    /** Contributions are acknowledged [000 Paso 4], to the donor's contact by name. */
    ACKNOWLEDGEMENT(Audience.ORGANS),
    /** The Presidency convenes and prepares the agenda [001 §VIII]. */
    CONVOCATION(Audience.MEMBERS_AND_MANAGERS.and(Audience.OBSERVERS)),
    MINUTES(Audience.MEMBERS_AND_MANAGERS),
    /** What the countries found of the offers and what was selected [gaps 21, 22]; its source narrows who reads it. */
    SELECTION_REPORT(Audience.MEMBERS_AND_MANAGERS);

    private final Audience audience;

    ActKind(Audience audience) {
        this.audience = audience;
    }

    static List<ActKind> readable(Reader reader) {
        return Arrays.stream(values()).filter(kind -> kind.readableBy(reader)).toList();
    }

    boolean readableBy(Reader reader) {
        return audience.includes(reader);
    }
}
