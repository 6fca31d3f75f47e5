package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** For whom a tip is given when the person belongs to several groups; the acknowledgement goes there. */
class SpeakingForTest {
    @Test
    void putsACountryBeforeACommitteeAndTheOffices() {
        assertThat(Mobilizations.speaksFor(
                        List.of("communication-committee", "country-GT", "presidency", "technical-secretariat")))
                .isEqualTo("country-GT");
    }

    @Test
    void putsThePresidencyBeforeTheSecretariatAndBothBeforeACommittee() {
        assertThat(Mobilizations.speaksFor(List.of("communication-committee", "technical-secretariat", "presidency")))
                .isEqualTo("presidency");
        assertThat(Mobilizations.speaksFor(List.of("communication-committee", "technical-secretariat")))
                .isEqualTo("technical-secretariat");
    }

    @Test
    void fallsBackToAnyGroupAndToNone() {
        assertThat(Mobilizations.speaksFor(List.of("communication-committee"))).isEqualTo("communication-committee");
        assertThat(Mobilizations.speaksFor(List.of())).isEmpty();
    }
}
