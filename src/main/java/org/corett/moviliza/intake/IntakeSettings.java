package org.corett.moviliza.intake;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of what is being sent at one moment.
 *
 * @param atOnce how many bodies are waited for, at most; each holds one of the server's threads
 * @param inPieces how many of those may come without telling their length
 * @param window in each such time {@code leastInWindow} has to come, or the rest
 * @param form within which a form has come whole
 * @param file within which a form with a file has come whole
 * @param disk what bodies take on the disk, all together
 */
@ConfigurationProperties("intake")
record IntakeSettings(
        @DefaultValue("64") int atOnce,
        @DefaultValue("8") int inPieces,
        @DefaultValue("10s") Duration window,
        @DefaultValue("16KB") DataSize leastInWindow,
        @DefaultValue("1m") Duration form,
        @DefaultValue("15m") Duration file,
        @DefaultValue("64MB") DataSize disk) {}
