package org.corett.moviliza.calls;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long calls stay open, in calendar days; a close on a weekend moves to Monday [gaps 18].
 *
 * @param closingTime the time of the last day from which no offer is taken, in the coalition's zone
 * @param emptyMeans what makes a call empty [gaps 19]
 * @param questionDays how long before the close questions end
 */
@ConfigurationProperties("call")
record CallSettings(
        @DefaultValue("15") int firstDays,
        @DefaultValue("10") int secondDays,
        @DefaultValue("10") int invitationDays,
        @DefaultValue("23:59") LocalTime closingTime,
        @DefaultValue("NONE_ADMITTED") EmptyReason emptyMeans,
        @DefaultValue("3") int questionDays,
        @DefaultValue Limit limit) {

    /**
     * How often in an hour; links, questions and files from one network address, changes through one link.
     *
     * @param disk what the files of one call's applications take together: the database is everybody's
     */
    record Limit(
            @DefaultValue("20") int links,
            @DefaultValue("5") int linksPerAddress,
            @DefaultValue("10") int questions,
            @DefaultValue("300") int changes,
            @DefaultValue("120") int files,
            @DefaultValue("4GB") DataSize disk) {}

    int days(CallKind kind) {
        return switch (kind) {
            case FIRST -> firstDays;
            case SECOND -> secondDays;
            case INVITATION -> invitationDays;
        };
    }
}
