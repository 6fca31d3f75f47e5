package org.corett.moviliza.mobilization;

/** How a negotiation that cannot go on may proceed [gaps 15]. */
enum Exit {
    NEW_SHEET,
    REVIEW_DONOR,
    RESUBMIT,
    CLOSE
}
