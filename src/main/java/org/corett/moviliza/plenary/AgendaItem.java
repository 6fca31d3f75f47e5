package org.corett.moviliza.plenary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;

/**
 * A motion as its session treats it.
 *
 * @param position its place on the agenda, from one
 * @param text as proposed, or as amended since
 * @param round zero at the sitting, then the consultation round
 * @param agreement the number under which it was adopted
 * @param ballotEnds the last day of the ballot that is open
 * @param voteAgreement the agreement by which the Plenary decided to vote, once this item's vote has opened
 */
record AgendaItem(
        String motion,
        String session,
        int position,
        String title,
        String titleEnglish,
        MotionKind kind,
        String subjectCase,
        String text,
        String textEnglish,
        int round,
        @Nullable Outcome outcome,
        @Nullable String agreement,
        @Nullable String summary,
        @Nullable OffsetDateTime closedAt,
        @Nullable LocalDate ballotEnds,
        @Nullable String voteAgreement) {

    boolean closed() {
        return closedAt != null;
    }

    String title(Language language) {
        return new Worded(title, titleEnglish).in(language);
    }

    String text(Language language) {
        return new Worded(text, textEnglish).in(language);
    }

    /** How tasks and lists name it. */
    String name(Language language) {
        return position + ". " + title(language);
    }
}
