package org.corett.moviliza.mobilization;

/** With what results are made known [000 Paso 5]. */
enum Product {
    BULLETIN,
    WEB,
    LEAFLET,
    PRESS_RELEASE,
    SOCIAL_NETWORKS,
    VIDEO,
    EVENT
}
