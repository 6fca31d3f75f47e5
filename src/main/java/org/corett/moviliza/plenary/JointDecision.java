package org.corett.moviliza.plenary;

/** What an organ says to a text on which both must agree [gaps 10]. */
enum JointDecision {
    AGREE,
    RETURN
}
