package org.corett.moviliza.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.AwaitedTasks.Awaited;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Worded;
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

    @Test
    void theSameTaskStandsInTheOrderOfItsGroupsWithOfficesFirst() {
        assertThat(names.atTheTime(Language.EN)
                        .inOrder(List.of(
                                of("country-SV"),
                                of("country-BZ", "country-PA"),
                                of("technicalSecretariat"),
                                of("country-DO"),
                                of("technicalSecretariat", "presidency"))))
                .extracting(Awaited::groups)
                .containsExactly(
                        List.of("technicalSecretariat", "presidency"),
                        List.of("technicalSecretariat"),
                        List.of("country-BZ", "country-PA"),
                        List.of("country-DO"),
                        List.of("country-SV"));
    }

    private static Awaited of(String... groups) {
        return new Awaited(
                String.join("+", groups),
                "evaluateOffers",
                Worded.asWritten("Evaluar ofertas"),
                "CONS-2026-01",
                List.of(groups),
                null,
                null,
                Instant.EPOCH);
    }
}
