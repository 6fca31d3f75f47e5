package org.corett.moviliza.plenary;

import java.util.Arrays;
import java.util.Set;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.shared.CountryCode;

/**
 * What somebody in these groups may see of the Plenary.
 *
 * @param pages sessions, their items and attendance, and the agreements: everybody who has a role
 * @param words what countries said, dissent included, and minutes once they are signed: delegations, organs and managers
 * @param drafts minutes before they are signed: those who comment and sign them
 * @param keeps whether she records what became of agreements
 */
record Sight(boolean pages, boolean words, boolean drafts, boolean keeps) {

    static Sight of(Set<String> groups) {
        boolean secretariat = groups.contains(Group.TECHNICAL_SECRETARIAT);
        boolean members = secretariat
                || groups.contains(Group.PRESIDENCY)
                || Arrays.stream(CountryCode.values()).map(CountryCode::group).anyMatch(groups::contains);
        boolean words = members || groups.contains(Group.MANAGERS);
        return new Sight(!groups.isEmpty(), words, members, secretariat);
    }

    /** Whether she reads the text that is put to the Plenary. */
    boolean text(MotionKind kind) {
        return words || kind.open();
    }

    boolean minutes(MinutesBook.Minutes minutes) {
        return minutes.state() == MinutesBook.State.DRAFT ? drafts : words;
    }
}
