package org.corett.moviliza.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final ZonedDateTime MOMENT = DAY.atTime(9, 5).atZone(ZoneId.of("GMT-6"));

    @Test
    void daysAreWrittenOutInTheReadersLanguage() {
        assertThat(Written.day(Language.ES, DAY)).isEqualTo("7 de septiembre de 2026");
        assertThat(Written.day(Language.EN, DAY)).isEqualTo("7 September 2026");
        assertThat(Written.weekday(Language.ES, DAY)).isEqualTo("lunes, 7 de septiembre de 2026");
        assertThat(Written.weekday(Language.EN, DAY)).isEqualTo("Monday, 7 September 2026");
    }

    @Test
    void momentsNameTheirZoneUnlessThePageDoes() {
        assertThat(Written.moment(Language.ES, MOMENT)).isEqualTo("lunes, 7 de septiembre de 2026, 09:05 (UTC-6)");
        assertThat(Written.moment(Language.EN, MOMENT)).isEqualTo("Monday, 7 September 2026, 09:05 (UTC-6)");
        assertThat(Written.minute(Language.EN, MOMENT)).isEqualTo("7 September 2026, 09:05");
        assertThat(Written.hour(MOMENT)).isEqualTo("09:05");
    }

    @ParameterizedTest
    @CsvSource({"GMT-6, UTC-6", "America/Panama, UTC-5", "Asia/Kolkata, UTC+5:30", "UTC, UTC"})
    void aPageNamesTheZoneOfTheClock(ZoneId zone, String named) {
        assertThat(Written.zone(Clock.fixed(MOMENT.toInstant(), zone))).isEqualTo(named);
    }
}
