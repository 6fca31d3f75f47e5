package org.corett.moviliza.calls;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long calls stay open, in calendar days; a close on a weekend moves to Monday [gaps 18].
 *
 * @param closingTime the time of the last day from which no offer is taken, in the coalition's zone
 * @param emptyMeans what makes a call empty [gaps 19]
 */
@ConfigurationProperties("call")
record CallSettings(
        @DefaultValue("15") int firstDays,
        @DefaultValue("10") int secondDays,
        @DefaultValue("10") int invitationDays,
        @DefaultValue("23:59") LocalTime closingTime,
        @DefaultValue("NONE_ADMITTED") EmptyReason emptyMeans) {

    int days(CallKind kind) {
        return switch (kind) {
            case FIRST -> firstDays;
            case SECOND -> secondDays;
            case INVITATION -> invitationDays;
        };
    }
}
