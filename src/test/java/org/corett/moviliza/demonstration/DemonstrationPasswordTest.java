package org.corett.moviliza.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.Passwords;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.identity.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The setting holds for each start, not for the first one alone. */
@CoalitionTest
class DemonstrationPasswordTest {
    private static final String OTHER = "Otra-Clave-2026";
    private static final String OWN = "Propia-Clave-2026";

    @Autowired
    private Coalition coalition;

    @Autowired
    private People people;

    @Autowired
    private Countries countries;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Clock clock;

    @Autowired
    private FormerDemonstration former;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        start(DemonstrationSettings.PUBLISHED);
    }

    @AfterEach
    void asDocumented() {
        start(DemonstrationSettings.PUBLISHED);
        passwords.set("titular-gt", DemonstrationSettings.PUBLISHED);
        passwords.set("titular-sv", DemonstrationSettings.PUBLISHED);
    }

    @Test
    void thePublishedPasswordEndsWhereAnotherIsSet() {
        passwords.set("titular-gt", OWN);
        // Hashed anew at a sign-in, for itself.
        passwords.set("titular-sv", DemonstrationSettings.PUBLISHED);

        start(OTHER);

        for (String user : new String[] {"admin", "presidencia", "titular-sv"}) {
            assertThat(passwords.is(user, DemonstrationSettings.PUBLISHED))
                    .as(user)
                    .isFalse();
            assertThat(passwords.is(user, OTHER)).as(user).isTrue();
        }
        assertThat(passwords.is("titular-gt", OWN))
                .as("whom somebody chose for")
                .isTrue();

        start("Tercera-Clave-2026");

        for (String user : new String[] {"admin", "presidencia", "titular-sv"}) {
            assertThat(passwords.is(user, OTHER)).as(user).isFalse();
            assertThat(passwords.is(user, "Tercera-Clave-2026")).as(user).isTrue();
        }
    }

    private void start(String password) {
        new DemonstrationPeople(people, countries, passwords, clock, new DemonstrationSettings(password, false), former)
                .enter();
    }
}
