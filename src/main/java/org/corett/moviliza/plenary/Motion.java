package org.corett.moviliza.plenary;

import java.time.LocalDate;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;

/** Something put to the Plenary: its text never changes here, an amended one belongs to the session's item. */
record Motion(
        String number,
        MotionKind kind,
        String subjectCase,
        String title,
        String titleEnglish,
        String text,
        String textEnglish,
        LocalDate proposedOn,
        @Nullable String session,
        @Nullable Outcome outcome,
        boolean ordinaryOnly) {

    /** What dissent has deferred does not come before the next ordinary session [gaps 37]. */
    boolean treatedIn(SessionKind session) {
        return !ordinaryOnly || session == SessionKind.ORDINARY;
    }

    /** Whether a session that may treat it takes it without its being chosen. */
    boolean takenByItself() {
        return ordinaryOnly || kind.takenByItself();
    }

    String title(Language language) {
        return new Worded(title, titleEnglish).in(language);
    }

    String text(Language language) {
        return new Worded(text, textEnglish).in(language);
    }
}
