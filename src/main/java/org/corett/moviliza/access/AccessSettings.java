package org.corett.moviliza.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people whose password is forgotten come to another.
 *
 * @param link how long the link holds
 * @param perAccount how many links one person is sent in an hour at most
 * @param perNetwork how often somebody at one network address may ask in an hour
 */
@ConfigurationProperties("moviliza.access")
record AccessSettings(
        @DefaultValue("60m") Duration link, @DefaultValue("3") int perAccount, @DefaultValue("20") int perNetwork) {}
