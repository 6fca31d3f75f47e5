package org.corett.moviliza.mobilization;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A word with the partner about a report that had not come. */
record PartnerContact(
        @Id @Nullable Long id, String caseNumber, int report, @Embedded.Empty ContactForm form, String recordedBy) {}
