package org.corett.moviliza.projects;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A report that an agreement asks for.
 *
 * @param number its place in the agreement's calendar, from 1
 * @param periodEnd the last day that it covers
 * @param dueOn by the agreement, whatever became of earlier reports; on a weekend, the Monday after
 * @param correctBy the day until which a returned one is expected again
 */
public record Report(
        @Id @Nullable Long id,
        String caseNumber,
        int number,
        Set<ReportKind> kinds,
        LocalDate periodEnd,
        LocalDate dueOn,
        ReportStatus status,
        @Nullable LocalDate correctBy,
        @Nullable LocalDate acceptedOn) {

    /** Whether the agreement ends with it. */
    public boolean isFinal() {
        return kinds.contains(ReportKind.FINAL);
    }

    /** When it is expected now. */
    public LocalDate expectedOn() {
        return correctBy == null ? dueOn : correctBy;
    }

    Report submitted() {
        return new Report(id, caseNumber, number, kinds, periodEnd, dueOn, ReportStatus.SUBMITTED, correctBy, null);
    }

    Report returned(@Nullable LocalDate until) {
        return new Report(id, caseNumber, number, kinds, periodEnd, dueOn, ReportStatus.RETURNED, until, null);
    }

    Report accepted(LocalDate today) {
        return new Report(id, caseNumber, number, kinds, periodEnd, dueOn, ReportStatus.ACCEPTED, correctBy, today);
    }
}
