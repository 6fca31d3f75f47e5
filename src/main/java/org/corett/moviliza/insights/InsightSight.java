package org.corett.moviliza.insights;

import java.util.Set;
import org.corett.moviliza.identity.Audience;

/**
 * What somebody in these groups may see of all cases together.
 *
 * @param portfolio whoever may see every case of the cycle: delegations, both organs, managers and administrators, and
 *     the communication committee, which publishes results
 * @param board managers and both organs: how fast each country and office works is for those who lead
 */
record InsightSight(boolean portfolio, boolean board) {

    static InsightSight of(Set<String> groups) {
        return new InsightSight(
                Audience.OFFICIALS.and(Audience.COMMUNICATION).includes(groups), Audience.LEADERS.includes(groups));
    }
}
