package org.corett.moviliza.projects;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** A filled-in checklist of a case; a case that negotiates again has several. */
public record Checklist(
        @Id @Nullable Long id,
        String caseNumber,
        int version,
        @MappedCollection(idColumn = "checklist", keyColumn = "position") List<ChecklistPoint> points,
        @Nullable String otherConsiderations,
        String completedBy,
        LocalDate completedOn) {}
