package org.corett.moviliza.identity;

import org.corett.moviliza.shared.Language;

/** A person has chosen, in this transaction, to be addressed in another language. */
public record LanguageChosen(String username, Language before, Language after) {}
