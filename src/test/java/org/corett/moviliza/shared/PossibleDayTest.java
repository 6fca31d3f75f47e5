package org.corett.moviliza.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PossibleDayTest {
    private static final LocalDate REPORTED = LocalDate.of(2026, 2, 2);

    @Test
    void whatWasDoneWithASourcePrecedesItsReportByAYearAtMost() {
        LocalDate earliest = PossibleDay.earliestOf(REPORTED);
        assertThatCode(() -> PossibleDay.notBefore(earliest, "heldOn", LocalDate.of(2025, 2, 2)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> PossibleDay.notBefore(earliest, "heldOn", LocalDate.of(2025, 2, 1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("date.tooEarly");
    }

    @Test
    void whatHasHappenedIsNotToCome() {
        assertThatCode(() -> PossibleDay.notAfter(REPORTED, "day", REPORTED)).doesNotThrowAnyException();
        assertThatThrownBy(() -> PossibleDay.notAfter(REPORTED, "day", REPORTED.plusDays(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("date.ahead");
    }
}
