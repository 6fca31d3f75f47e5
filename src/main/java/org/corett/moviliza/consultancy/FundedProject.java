package org.corett.moviliza.consultancy;

import org.jspecify.annotations.Nullable;

/**
 * A project whose money the donor has confirmed: what a hiring may be linked to.
 *
 * @param administrator who administers the resources and contracts under its own rules [gaps 24]
 */
record FundedProject(
        String caseNumber, String title, String donorName, @Nullable String donorEmail, String administrator) {}
