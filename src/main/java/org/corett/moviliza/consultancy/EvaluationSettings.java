package org.corett.moviliza.consultancy;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How countries evaluate; days are calendar days [gaps 21, 22].
 *
 * @param minCountries how many countries must have judged each offer; fewer where more are out for it
 */
@ConfigurationProperties("evaluation")
record EvaluationSettings(
        @DefaultValue("10") int days,
        @DefaultValue("5") int extensionDays,
        @DefaultValue("3") int objectionDays,
        @DefaultValue("5") int minCountries) {}
