package org.corett.moviliza.calls;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long applicants' data is kept [gaps 33].
 *
 * @param applicantMonths after the end of the hiring
 * @param draftDays after the close, where nothing was submitted
 */
@ConfigurationProperties("retention")
record RetentionSettings(@DefaultValue("24") int applicantMonths, @DefaultValue("30") int draftDays) {}
