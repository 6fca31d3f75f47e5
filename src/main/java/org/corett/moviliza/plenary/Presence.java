package org.corett.moviliza.plenary;

/** Who of a delegation came; one is enough for the country to count, two count no more than one. */
enum Presence {
    ABSENT,
    TITULAR,
    ALTERNATE,
    BOTH
}
