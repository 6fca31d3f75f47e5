package org.corett.moviliza.mobilization;

import org.corett.moviliza.plenary.MotionKind;
import org.corett.moviliza.plenary.Outcome;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** What the Plenary made of a motion of the case, during which of its negotiations. */
record PlenaryAnswer(
        @Id @Nullable Long id,
        String caseNumber,
        String motion,
        MotionKind kind,
        int negotiation,
        Outcome outcome,
        String session,
        String summary,
        String summaryEnglish) {

    String summary(Language language) {
        return new Worded(summary, summaryEnglish).in(language);
    }
}
