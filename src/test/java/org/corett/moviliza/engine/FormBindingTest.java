package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CoalitionTest
class FormBindingTest {
    @Autowired
    private Coalition coalition;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
    }

    @Test
    void refusesAMissingAnswerByItsLabelAndChangesNothing() {
        assertThatThrownBy(() -> coalition
                        .as("titular-gt")
                        .start("mobilizationCycle", Map.of("sourceName", "Agencia", "match", "")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Por qué coincide con la CORETT");
        assertThat(coalition.openTasks("MR-2026-001")).isEmpty();
    }
}
