package org.corett.moviliza.mobilization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** Results made known after the report of this number. */
record Publication(
        @Id @Nullable Long id,
        String caseNumber,
        String report,
        @Embedded.Empty PublicationForm form,
        String person,
        LocalDate publishedOn) {}
