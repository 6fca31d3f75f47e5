package org.corett.moviliza.mobilization;

/** How the meeting with a donor was held [000 Paso 2]. */
enum Modality {
    IN_PERSON,
    VIRTUAL,
    FORUM
}
