package org.corett.moviliza.documents;

import org.corett.moviliza.casework.CaseReader;

/** What the program writes of a case as an act with a number, and who of those that may see the case reads it. */
public enum ActKind {
    /** With the contact's data [000 Cuadro 2]. */
    DONOR_FORM(Audience.MANAGERS),
    /** What is presented to donors and to the Plenary [000 §7.2]. */
    INITIATIVE_SHEET(Audience.COUNTRIES),
    CHECKLIST(Audience.MANAGERS),
    /** Contributions are acknowledged [000 Paso 4]. */
    ACKNOWLEDGEMENT(Audience.MANAGERS),
    /** The Presidency convenes and prepares the agenda [001 §VIII]. */
    CONVOCATION(Audience.OBSERVERS),
    MINUTES(Audience.COUNTRIES),
    /** What the countries found of the offers and what was selected [gaps 21, 22]; its source narrows who reads it. */
    SELECTION_REPORT(Audience.COUNTRIES);

    private final Audience audience;

    ActKind(Audience audience) {
        this.audience = audience;
    }

    boolean readableBy(CaseReader reader) {
        return audience.includes(reader);
    }
}
