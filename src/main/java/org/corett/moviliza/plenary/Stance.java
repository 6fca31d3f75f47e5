package org.corett.moviliza.plenary;

/** A country's position on a motion; an abstention does not block consensus [gaps 3]. */
enum Stance {
    AGREE,
    OBJECT,
    ABSTAIN
}
