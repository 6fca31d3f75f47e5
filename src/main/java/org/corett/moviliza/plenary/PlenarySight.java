package org.corett.moviliza.plenary;

import java.util.Set;
import org.corett.moviliza.identity.Audience;

/**
 * What somebody in these groups may see of the Plenary.
 *
 * @param pages sessions, their items and attendance, and the agreements: everybody who has a role
 * @param words what countries said, dissent included, and minutes once they are signed: delegations, organs and managers
 * @param drafts minutes before they are signed: those who comment and sign them
 * @param keeps whether she records what became of agreements
 */
record PlenarySight(boolean pages, boolean words, boolean drafts, boolean keeps) {

    static PlenarySight of(Set<String> groups) {
        return new PlenarySight(
                Audience.EVERYBODY.includes(groups),
                Audience.MEMBERS_AND_MANAGERS.includes(groups),
                Audience.MEMBERS.includes(groups),
                Audience.SECRETARIAT.includes(groups));
    }

    /** Whether she reads the text that is put to the Plenary. */
    boolean text(MotionKind kind) {
        return words || kind.open();
    }

    boolean minutes(MinutesBook.Minutes minutes) {
        return minutes.state() == MinutesBook.State.DRAFT ? drafts : words;
    }
}
