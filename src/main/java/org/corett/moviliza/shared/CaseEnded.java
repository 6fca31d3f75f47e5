package org.corett.moviliza.shared;

/**
 * A case is over, whoever ended it and how; published in the engine's transaction, so that nothing goes on waiting for it.
 *
 * @param process the model's key, such as {@code plenarySession}
 * @param caseNumber the business key
 */
public record CaseEnded(String process, String caseNumber) {}
