package org.corett.moviliza.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentSignInsTest {
    private final RecentSignIns recent = new RecentSignIns();

    @Test
    void aThousandAreRememberedAndTheOldestIsForgottenFirst() {
        for (int i = 0; i <= 1000; i++) {
            recent.remember("user-" + i, "right", "hash");
        }
        assertThat(recent.knows("user-0", "right", "hash")).isFalse();
        assertThat(recent.knows("user-1", "right", "hash")).isTrue();
        assertThat(recent.knows("user-1000", "right", "hash")).isTrue();
    }

    @Test
    void anotherPasswordOrAnotherHashIsNotTheOneThatWasRight() {
        recent.remember("user", "right", "hash");

        assertThat(recent.knows("user", "wrong", "hash")).isFalse();
        assertThat(recent.knows("user", "right", "changed")).isFalse();
        assertThat(recent.knows("user", "right", "hash")).isTrue();
    }
}
