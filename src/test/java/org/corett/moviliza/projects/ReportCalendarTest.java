package org.corett.moviliza.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reports by the agreement's periods [gaps 16]. */
class ReportCalendarTest {
    @Test
    void asksForProgressEveryThreeMonthsMoneyEverySixAndAFinalReportThirtyDaysAfterTheEnd() {
        List<Report> calendar = calendar("2026-06-01", "2028-05-31", 3, 6, 30);

        assertThat(calendar).extracting(Report::dueOn).startsWith(day("2026-08-31"), day("2026-11-30"));
        assertThat(calendar.get(0).kinds()).containsExactly(ReportKind.PROGRESS);
        assertThat(calendar.get(1).kinds()).containsExactly(ReportKind.PROGRESS, ReportKind.FINANCIAL);
        assertThat(calendar).hasSize(8).last().satisfies(last -> {
            assertThat(last.kinds()).isEqualTo(Set.of(ReportKind.FINAL));
            assertThat(last.periodEnd()).isEqualTo(day("2028-05-31"));
            assertThat(last.dueOn()).isEqualTo(day("2028-06-30"));
        });
    }

    @Test
    void movesADueDateOnAWeekendToMondayButNotThePeriod() {
        Report third = calendar("2026-06-01", "2028-05-31", 3, 6, 30).get(2);

        assertThat(third.periodEnd()).isEqualTo(day("2027-02-28"));
        assertThat(third.dueOn()).isEqualTo(day("2027-03-01"));
    }

    @Test
    void leavesAPeriodThatEndsWithTheAgreementToTheFinalReport() {
        assertThat(calendar("2026-06-01", "2026-08-31", 3, 6, 0))
                .singleElement()
                .satisfies(only -> {
                    assertThat(only.isFinal()).isTrue();
                    assertThat(only.dueOn()).isEqualTo(day("2026-08-31"));
                });
    }

    @Test
    void countsMonthsFromTheFirstDaySoThatShortMonthsDoNotShiftLaterPeriods() {
        assertThat(calendar("2026-11-30", "2027-11-29", 1, 12, 30))
                .extracting(Report::periodEnd)
                .startsWith(day("2026-12-29"), day("2027-01-29"), day("2027-02-27"), day("2027-03-29"));
    }

    private static List<Report> calendar(String from, String to, int progress, int financial, int finalDays) {
        AgreementForm form = new AgreementForm(
                List.of(new Signatory("Juan López", "Director", "ABC")),
                day("2026-05-05"),
                day(from),
                day(to),
                "ABC",
                new BigDecimal("380000"),
                progress,
                financial,
                finalDays);
        return ReportCalendar.of(
                new Agreement(1L, "MR-2026-001", Coverage.REGIONAL, Currency.USD, form, "presidencia"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
