package org.corett.moviliza.consultancy;

/** How a hiring goes on after its calls ended empty [gaps 20]. */
enum AfterEmptyCalls {
    RESTART,
    INVITE,
    CANCEL
}
