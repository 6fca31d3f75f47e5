package org.corett.moviliza.shared;

/**
 * Somebody asks that the letter of a {@link LinkNotice} be sent again, whose link is not kept: whoever wrote it writes it
 * anew.
 */
public record LinkWanted(String code, String caseNumber, String username) {}
