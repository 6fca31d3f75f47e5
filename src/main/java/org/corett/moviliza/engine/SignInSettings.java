package org.corett.moviliza.engine;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a sign-in lasts.
 *
 * @param longest after which a session ends whatever is done in it: a working day
 * @param idle after which one ends in which nothing is done
 */
@ConfigurationProperties("moviliza.session")
record SignInSettings(@DefaultValue("10h") Duration longest, @DefaultValue("2h") Duration idle) {}
