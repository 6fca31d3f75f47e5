package org.corett.moviliza.calls;

/** The data of a hiring's applicants has been erased, in this transaction: whoever kept words about them erases those. */
public record ApplicantsErased(String hiring) {}
