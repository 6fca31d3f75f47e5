package org.corett.moviliza.settings;

import java.util.Map;
import org.corett.moviliza.settings.OnlyInDemonstration.Demonstration;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A demonstration, whose passwords everybody knows, answers this machine alone unless {@code SERVER_ADDRESS} says otherwise. */
class DemonstrationAddress implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {
    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
        ConfigurableEnvironment settings = prepared.getEnvironment();
        if (Demonstration.holds(settings) && !settings.containsProperty("server.address")) {
            settings.getPropertySources()
                    .addLast(new MapPropertySource("demonstration address", Map.of("server.address", "127.0.0.1")));
        }
    }
}
