package org.corett.moviliza.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TimeZone;
import org.corett.moviliza.shared.UnusableSetting;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Makes the coalition's zone, {@code moviliza.timezone}, that of the whole program [gaps 32].
 *
 * <p>The engine keeps due dates without a zone: read in another zone than they were written in, every deadline would
 * move. Raises {@link UnusableSetting} for an unknown zone.
 */
class CoalitionZone implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        String zone = prepared.getEnvironment().getProperty("moviliza.timezone", "GMT-6");
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
        } catch (DateTimeException e) {
            throw new UnusableSetting(
                    "«" + zone + "» no es una zona horaria: defina MOVILIZA_TIMEZONE como GMT-6 o America/Guatemala.");
        }
    }
}
