package org.corett.moviliza.demonstration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param password of every demonstration user, the environment's {@code MOVILIZA_DEMO_PASSWORD}
 * @param cases whether the first start enters cases to look at
 */
@ConfigurationProperties("moviliza.demonstration")
record DemonstrationSettings(
        @DefaultValue(DemonstrationSettings.PUBLISHED) String password, @DefaultValue("true") boolean cases) {
    /** What the documentation prints. */
    static final String PUBLISHED = "Moviliza-2026";
}
