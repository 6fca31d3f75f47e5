package org.corett.moviliza.plenary;

import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;

/** What the Plenary has agreed on for a test, in the running program; {@link #asSet} afterwards. */
@Component
class AgreedRules {
    private final PlenaryTally tally;
    private final PlenarySettings settings;

    AgreedRules(PlenaryTally tally, PlenarySettings settings) {
        this.tally = tally;
        this.settings = settings;
    }

    /** Dissent that persists after so many consultation rounds goes to a vote. */
    void voteAfter(int rounds) {
        rule(new PlenarySettings(
                settings.quorum(),
                settings.reconveneDays(),
                rounds,
                settings.roundDays(),
                true,
                settings.voteThreshold(),
                settings.ordinaryNoticeDays(),
                settings.extraordinaryNoticeDays(),
                settings.ordinaryCommentDays(),
                settings.extraordinaryCommentDays(),
                settings.minimumAgreeing(),
                settings.deferredTo(),
                settings.voteAgreement()));
    }

    void asSet() {
        rule(settings);
    }

    private void rule(PlenarySettings rules) {
        ReflectionTestUtils.setField(tally, "settings", rules);
    }
}
