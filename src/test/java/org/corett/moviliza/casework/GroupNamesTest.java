package org.corett.moviliza.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Each test's changes of offices are undone at its end. */
@CoalitionTest
@Transactional
class GroupNamesTest {
    @Autowired
    private GroupNames names;

    @Autowired
    private People people;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Clock clock;

    @BeforeEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void anOfficialActsForHerOfficeOnlyWhileHerCountryHoldsIt() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        people.entrust(Organ.TECHNICAL_SECRETARIAT, CountryCode.CR, today, today.plusYears(2));

        GroupNames.Doers doers = names.doers(Language.EN);
        assertThat(people.groupsOf("secretaria")).isEmpty();
        assertThat(doers.of("secretaria", now)).isEqualTo("Secretaría Técnica");
        assertThat(doers.withAccount("secretaria", now)).isEqualTo("Secretaría Técnica");
        assertThat(doers.of("secretaria", now.minus(Duration.ofDays(1)))).isEqualTo("Technical Secretariat (Panama)");
        assertThat(doers.of("presidencia", now)).isEqualTo("Presidency (Honduras)");
    }
}
