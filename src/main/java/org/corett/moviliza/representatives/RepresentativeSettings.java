package org.corett.moviliza.representatives;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a seat changes hands; days are calendar days [gaps 31].
 *
 * @param reminderDays how often the national body is asked for a successor
 * @param accessDays how long a new representative's link to her first password holds
 */
@ConfigurationProperties("representative")
record RepresentativeSettings(@DefaultValue("10") int reminderDays, @DefaultValue("30") int accessDays) {}
