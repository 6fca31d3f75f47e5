package org.corett.moviliza.mobilization;

/** How a negotiation stands after a round [gaps 15]. */
enum Negotiation {
    AGREED,
    ANOTHER_ROUND,
    EXHAUSTED
}
