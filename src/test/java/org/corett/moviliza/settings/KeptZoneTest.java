package org.corett.moviliza.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.UnusableSetting;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Data keeps the zone in which its deadlines were written. */
@CoalitionTest
class KeptZoneTest {
    @Autowired
    private JdbcClient database;

    @Autowired
    private KeptZone kept;

    @Test
    void theFirstStartKeepsItsZoneAndAnotherIsRefused() {
        database.sql("delete from program_zone").update();
        kept.afterPropertiesSet();
        assertThat(database.sql("select zone from program_zone")
                        .query(String.class)
                        .single())
                .isEqualTo(ZoneId.systemDefault().getId());
        assertThatThrownBy(() -> new KeptZone(database, ZoneId.of("America/Santo_Domingo")).afterPropertiesSet())
                .isInstanceOf(UnusableSetting.class)
                .hasMessage("Los datos se escribieron en la zona horaria GMT-06:00 y cada plazo se movería en"
                        + " America/Santo_Domingo: defina MOVILIZA_TIMEZONE=GMT-06:00.");
        assertThatCode(() -> new KeptZone(database, ZoneId.of("UTC-6")).afterPropertiesSet())
                .as("the same zone by another name")
                .doesNotThrowAnyException();
        assertThat(database.sql("select zone from program_zone")
                        .query(String.class)
                        .single())
                .isEqualTo(ZoneId.systemDefault().getId());
    }
}
