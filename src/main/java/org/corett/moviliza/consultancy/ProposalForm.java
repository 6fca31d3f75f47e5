package org.corett.moviliza.consultancy;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Whom an organ proposes although too few countries evaluated [gaps 22].
 *
 * @param offer the offer's place
 */
record ProposalForm(@NotBlank @Size(max = 10) String offer, @NotBlank @Size(max = 4000) String reasons) {}
