package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.corett.moviliza.shared.UnusableSetting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PlenarySettingsTest {
    @Test
    void anOperatorTurnsTheVoteOnAndSetsTheRoundsBeforeIt() {
        var set = new MapConfigurationPropertySource(Map.of("plenary.vote-enabled", "true", "plenary.rounds", "1"));

        assertThat(new Binder(set).bind("plenary", PlenarySettings.class).get())
                .returns(true, PlenarySettings::voteEnabled)
                .returns(1, PlenarySettings::rounds)
                .returns(6, PlenarySettings::voteThreshold);
    }

    @Test
    void aVoteThatThePlenaryHasNotAgreedToIsNoSetting() {
        var set = new MapConfigurationPropertySource(Map.of("plenary.vote-enabled", "true"));
        PlenarySettings settings =
                new Binder(set).bind("plenary", PlenarySettings.class).get();
        assertThatThrownBy(() -> new PlenaryTally(null, null, settings))
                .isInstanceOf(UnusableSetting.class)
                .hasMessageContaining("plenary.vote-agreement");
    }

    @Test
    void thePlenarySetsHowManyMustAgreeAndWhereDeferredItemsGo() {
        var set = new MapConfigurationPropertySource(
                Map.of("plenary.minimum-agreeing", "3", "plenary.deferred-to", "next"));
        assertThat(new Binder(set).bind("plenary", PlenarySettings.class).get())
                .returns(3, PlenarySettings::minimumAgreeing)
                .returns(PlenarySettings.DeferredTo.NEXT, PlenarySettings::deferredTo);
    }
}
