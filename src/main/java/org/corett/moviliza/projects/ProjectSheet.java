package org.corett.moviliza.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A version of a case's project sheet, for donors without formats of their own. */
public record ProjectSheet(
        @Id @Nullable Long id,
        String caseNumber,
        int version,
        @Embedded.Empty ProjectSheetForm form,
        String preparedBy,
        LocalDate preparedOn) {}
