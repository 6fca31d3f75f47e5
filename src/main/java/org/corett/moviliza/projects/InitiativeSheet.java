package org.corett.moviliza.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A version of a case's initiative sheet; earlier versions stay as they were presented. */
public record InitiativeSheet(
        @Id @Nullable Long id,
        String caseNumber,
        int version,
        @Embedded.Empty InitiativeSheetForm form,
        String preparedBy,
        LocalDate preparedOn) {}
