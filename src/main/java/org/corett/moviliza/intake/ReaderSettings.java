package org.corett.moviliza.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds of what readers hold at one moment; where more is held, the client that holds most loses what it has held longest.
 *
 * @param patience for which an answer is no slow one
 * @param answers slow ones of all together; each holds one of the server's threads
 * @param answersOfOne slow ones of one client
 * @param connections of all together
 * @param connectionsOfOne of one network address, unless it is a proxy's
 */
@ConfigurationProperties("intake.readers")
record ReaderSettings(
        @DefaultValue("1s") Duration patience,
        @DefaultValue("80") int answers,
        @DefaultValue("24") int answersOfOne,
        @DefaultValue("6000") int connections,
        @DefaultValue("500") int connectionsOfOne) {}
