package org.corett.moviliza.plenary;

/** A country's vote, where voting is enabled [gaps 5]. */
enum VoteChoice {
    YES,
    NO,
    ABSTAIN
}
