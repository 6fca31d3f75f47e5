package org.corett.moviliza.plenary;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the Plenary may decide otherwise about its sessions [gaps 1-6]; days are calendar days.
 *
 * @param quorum countries present, titular or alternate, counted for each item
 * @param reconveneDays in how many days a session without quorum sits again
 * @param rounds consultation rounds after the one at the sitting
 * @param roundDays how long a round stays open, and how long both organs may seek a new text before the next one
 * @param voteEnabled whether persistent dissent goes to a vote instead of being deferred
 * @param voteThreshold votes in favour that adopt a motion; a tie never does
 * @param ordinaryNoticeDays between the call and an ordinary session
 * @param extraordinaryNoticeDays between the call and an extraordinary session
 * @param ordinaryCommentDays before an ordinary session, when comments on its agenda end
 * @param extraordinaryCommentDays before an extraordinary session, when comments on its agenda end
 * @param minimumAgreeing countries that must speak for a text to which nobody objects, or it is deferred [gaps 36]
 * @param deferredTo where an item goes that dissent has deferred [gaps 37]
 * @param voteAgreement number of the agreement by which the Plenary decided to vote; asked for where voting is enabled
 */
@ConfigurationProperties("plenary")
record PlenarySettings(
        @DefaultValue("5") int quorum,
        @DefaultValue("10") int reconveneDays,
        @DefaultValue("2") int rounds,
        @DefaultValue("5") int roundDays,
        @DefaultValue("false") boolean voteEnabled,
        @DefaultValue("6") int voteThreshold,
        @DefaultValue("15") int ordinaryNoticeDays,
        @DefaultValue("5") int extraordinaryNoticeDays,
        @DefaultValue("5") int ordinaryCommentDays,
        @DefaultValue("2") int extraordinaryCommentDays,
        @DefaultValue("1") int minimumAgreeing,
        @DefaultValue("ORDINARY") DeferredTo deferredTo,
        @DefaultValue("") String voteAgreement) {

    /** Which session treats a deferred item. */
    enum DeferredTo {
        /** The next ordinary one. */
        ORDINARY,
        /** Whatever session is convened next. */
        NEXT
    }

    int noticeDays(SessionKind kind) {
        return kind == SessionKind.ORDINARY ? ordinaryNoticeDays : extraordinaryNoticeDays;
    }

    int commentDays(SessionKind kind) {
        return kind == SessionKind.ORDINARY ? ordinaryCommentDays : extraordinaryCommentDays;
    }
}
