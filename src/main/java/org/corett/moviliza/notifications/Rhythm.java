package org.corett.moviliza.notifications;

/** When a person reads what is not urgent. */
enum Rhythm {
    AT_ONCE,
    DAILY,
    WEEKDAYS
}
