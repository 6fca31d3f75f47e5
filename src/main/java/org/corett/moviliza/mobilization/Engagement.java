package org.corett.moviliza.mobilization;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A meeting with the donor as it was recorded; each belongs to the negotiation that it leads to. */
record Engagement(
        @Id @Nullable Long id,
        String caseNumber,
        int negotiation,
        @Embedded.Empty EngagementForm form,
        String recordedBy) {}
