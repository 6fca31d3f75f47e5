package org.corett.moviliza.directory;

import java.util.Arrays;
import java.util.Set;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.CountryCode;

/**
 * What somebody in these groups may see of the directory: delegations, both organs and managers read it; whom to write
 * to is for those who do, the delegations and the organs.
 */
record Sight(boolean pages, boolean contacts) {

    static Sight of(Set<String> groups) {
        boolean contacts = groups.contains(Group.PRESIDENCY)
                || groups.contains(Group.TECHNICAL_SECRETARIAT)
                || Arrays.stream(CountryCode.values()).map(CountryCode::group).anyMatch(groups::contains);
        return new Sight(contacts || groups.contains(Group.MANAGERS), contacts);
    }
}
