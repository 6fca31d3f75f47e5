package org.corett.moviliza.representatives;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the Presidency and the Secretariat pass to other countries [gaps 8].
 *
 * @param termMonths how long a country holds an office
 * @param handoverDays how many days before the end of a term its holder is asked for the report
 */
@ConfigurationProperties("office")
record OfficeSettings(@DefaultValue("24") int termMonths, @DefaultValue("30") int handoverDays) {}
