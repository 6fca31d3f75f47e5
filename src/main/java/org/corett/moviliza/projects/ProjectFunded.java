package org.corett.moviliza.projects;

import org.jspecify.annotations.Nullable;

/**
 * A donor has confirmed a project's money, so that what the project needs can be hired; published in the transaction
 * that records it.
 *
 * @param donorEmail of the contact whom the case was validated with
 * @param administrator who administers the resources [gaps 24]
 * @param consultants whether the checklist says that consultants are needed [000 §7.2, question 16]
 */
public record ProjectFunded(
        String caseNumber,
        String title,
        String donorName,
        @Nullable String donorEmail,
        String administrator,
        boolean consultants) {}
