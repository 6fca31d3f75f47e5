package org.corett.moviliza.projects;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;

/** A version of a report as it came in, and why it was returned where it was. */
public record ReportSubmission(
        @Id @Nullable Long id,
        long report,
        int version,
        @Embedded.Empty ReportForm form,
        String submittedBy,
        LocalDate submittedOn,
        @Nullable String returnedFor) {

    ReportSubmission returnedFor(@Nullable String reason) {
        return new ReportSubmission(id, report, version, form, submittedBy, submittedOn, reason);
    }
}
