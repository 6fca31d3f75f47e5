package org.corett.moviliza.insights;

import java.util.Arrays;
import java.util.Set;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.CountryCode;

/**
 * What somebody in these groups may see of all cases together.
 *
 * @param portfolio whoever may see every case of the cycle: delegations, both organs, managers and administrators, and
 *     the communication committee, which publishes results
 * @param board managers and both organs: how fast each country and office works is for those who lead
 */
record Sight(boolean portfolio, boolean board) {

    static Sight of(Set<String> groups) {
        boolean board = groups.contains(Group.MANAGERS)
                || groups.contains(Group.PRESIDENCY)
                || groups.contains(Group.TECHNICAL_SECRETARIAT);
        boolean portfolio = board
                || groups.contains(Group.COMMUNICATION_COMMITTEE)
                || groups.contains(Group.ADMINISTRATORS)
                || Arrays.stream(CountryCode.values()).map(CountryCode::group).anyMatch(groups::contains);
        return new Sight(portfolio, board);
    }
}
