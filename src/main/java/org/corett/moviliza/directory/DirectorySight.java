package org.corett.moviliza.directory;

import java.util.Set;
import org.corett.moviliza.identity.Audience;

/**
 * What somebody in these groups may see of the directory: delegations, both organs and managers read it; whom to write
 * to is for those who do, the delegations and the organs.
 */
record DirectorySight(boolean pages, boolean contacts) {

    static DirectorySight of(Set<String> groups) {
        return new DirectorySight(Audience.MEMBERS_AND_MANAGERS.includes(groups), Audience.MEMBERS.includes(groups));
    }
}
