package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
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
}
