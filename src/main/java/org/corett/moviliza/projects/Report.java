package org.corett.moviliza.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A report that an agreement asks for, or that the Presidency asks for outside the agreement's calendar.
 *
 * @param number its place in the agreement's calendar, from 1; those outside it are counted on
 * @param periodEnd the last day that it covers
 * @param dueOn by the agreement, whatever became of earlier reports; on a weekend, the Monday after
 * @param subject what it is to tell, where it is outside the calendar
 * @param movedTo the day that the Secretariat has granted instead, where it has
 * @param correctBy until when a returned one is expected again
 */
public record Report(
        @Id @Nullable Long id,
        String caseNumber,
        int number,
        Set<ReportKind> kinds,
        LocalDate periodEnd,
        LocalDate dueOn,
        @Nullable String subject,
        ReportStatus status,
        @Nullable LocalDate movedTo,
        @Nullable LocalDate correctBy,
        @Nullable LocalDate acceptedOn) {

    /** Whether the agreement ends with it. */
    public boolean isFinal() {
        return kinds.contains(ReportKind.FINAL);
    }

    /** Whether it stands outside the agreement's calendar. */
    public boolean extra() {
        return kinds.contains(ReportKind.EXTRA);
    }

    /** When it is expected now. */
    public LocalDate expectedOn() {
        return correctBy == null ? promisedOn() : correctBy;
    }

    /** The day against which it is late: that of the agreement or one granted instead; a return grants none. */
    public LocalDate promisedOn() {
        return movedTo == null ? dueOn : movedTo;
    }

    /** Whether somebody has still to hand it in. */
    public boolean awaited() {
        return status == ReportStatus.EXPECTED || status == ReportStatus.RETURNED;
    }

    /** Whether nothing of it is still to come. */
    public boolean settled() {
        return status == ReportStatus.ACCEPTED || status == ReportStatus.DROPPED;
    }

    /** How many days after the promised one it was accepted; 0 where it was in time or is not accepted yet. */
    public long daysLate() {
        return acceptedOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(promisedOn(), acceptedOn));
    }

    Report submitted() {
        return with(ReportStatus.SUBMITTED, movedTo, correctBy, null);
    }

    Report returned(@Nullable LocalDate until) {
        return with(ReportStatus.RETURNED, movedTo, until, null);
    }

    Report dropped() {
        return with(ReportStatus.DROPPED, movedTo, correctBy, null);
    }

    Report accepted(LocalDate today) {
        return with(ReportStatus.ACCEPTED, movedTo, correctBy, today);
    }

    Report movedTo(LocalDate day) {
        return status == ReportStatus.RETURNED
                ? with(status, movedTo, day, acceptedOn)
                : with(status, day, correctBy, acceptedOn);
    }

    private Report with(
            ReportStatus status,
            @Nullable LocalDate movedTo,
            @Nullable LocalDate correctBy,
            @Nullable LocalDate acceptedOn) {
        return new Report(
                id, caseNumber, number, kinds, periodEnd, dueOn, subject, status, movedTo, correctBy, acceptedOn);
    }
}
