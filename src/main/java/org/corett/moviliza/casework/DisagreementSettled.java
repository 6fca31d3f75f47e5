package org.corett.moviliza.casework;

/** Both organs agree on a joint question of which the Plenary has been told; published in the agreeing transaction. */
public record DisagreementSettled(String caseNumber, String question, String subject) {}
