package org.corett.moviliza.reporting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often, within an hour, something is taken.
 *
 * @param changes sent through one link
 * @param unknownLinks tried from one network address
 */
@ConfigurationProperties("report.limit")
record HandInSettings(@DefaultValue("60") int changes, @DefaultValue("60") int unknownLinks) {}
