package org.corett.moviliza.casework;

import java.util.Collection;

/** What these cases are called has changed, or how far they are, without their moving. */
public record CaseRenamed(Collection<String> numbers) {}
