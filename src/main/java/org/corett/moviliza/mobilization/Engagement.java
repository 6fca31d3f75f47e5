package org.corett.moviliza.mobilization;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A meeting with the donor as it was recorded; a case that goes back to step 2 has several. */
record Engagement(@Id @Nullable Long id, String caseNumber, @Embedded.Empty EngagementForm form, String recordedBy) {}
