package org.corett.moviliza.plenary;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long minutes take [gaps 7]; calendar days.
 *
 * @param draftDays for the Secretariat to draft them
 * @param commentDays for the countries to comment on the draft
 */
@ConfigurationProperties("minutes")
record MinutesSettings(@DefaultValue("10") int draftDays, @DefaultValue("10") int commentDays) {}
