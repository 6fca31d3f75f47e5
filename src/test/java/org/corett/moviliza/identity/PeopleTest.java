package org.corett.moviliza.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Groups follow from roles and terms; each test's changes are undone at its end. */
@CoalitionTest
@Transactional
class PeopleTest {
    @Autowired
    private People people;

    @Autowired
    private Countries countries;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Coalition coalition;

    @BeforeEach
    void signOut() {
        identity.clearAuthentication();
    }

    @Test
    void knowsTheNineMembersByTheirCodesBecauseTwoShareAnAcronym() {
        assertThat(countries.all()).hasSize(9);
        assertThat(countries.get(CountryCode.SV).acronym())
                .isEqualTo(countries.get(CountryCode.PA).acronym())
                .isEqualTo("CNCTP");
    }

    @Test
    void addressesBelizeInEnglishAndEverybodyElseInSpanish() {
        assertThat(countries.all()).allSatisfy(country -> assertThat(country.language())
                .isEqualTo(country.code() == CountryCode.BZ ? Language.EN : Language.ES));
    }

    @Test
    void eachDelegationIsItsTitularAndItsAlternate() {
        assertThat(people.membersByGroup().get("country-CR")).containsExactly("suplente-cr", "titular-cr");
    }

    @Test
    void anOfficeIsServedByTheOfficialsOfTheCountryThatHoldsIt() {
        assertThat(people.membersByGroup().get(Organ.PRESIDENCY.group())).containsExactly("presidencia");
        assertThat(people.membersByGroup().get(Organ.TECHNICAL_SECRETARIAT.group()))
                .containsExactly("secretaria");
    }

    @Test
    void anOfficePassesWithTheTermAndAHolderWithoutOfficialsServesItWithItsDelegation() {
        LocalDate today = coalition.today();
        people.entrust(Organ.PRESIDENCY, CountryCode.CR, today, today.plusYears(2));

        assertThat(people.holders()).containsEntry(Organ.PRESIDENCY, CountryCode.CR);
        assertThat(people.membersByGroup().get(Organ.PRESIDENCY.group())).containsExactly("suplente-cr", "titular-cr");
        assertThat(groupsInTheEngine("presidencia")).doesNotContain("presidency");
        assertThat(groupsInTheEngine("titular-cr")).contains("presidency", "country-CR");
    }

    @Test
    void anOfficeNeverHasTwoHoldersAtOnce() {
        LocalDate today = coalition.today();
        people.entrust(Organ.PRESIDENCY, CountryCode.CR, today, today.plusYears(2));
        assertThatThrownBy(() -> people.entrust(Organ.PRESIDENCY, CountryCode.GT, today, today.plusYears(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(people.holders()).containsEntry(Organ.PRESIDENCY, CountryCode.CR);
    }

    @Test
    void aRoleThatHasEndedGivesNoGroup() {
        database.sql("update appointment set ends_on = :today where username = 'titular-ni'")
                .param("today", coalition.today())
                .update();
        assertThat(people.membersByGroup().get("country-NI")).containsExactly("suplente-ni");
    }

    @Test
    void somebodyInTwoGroupsIsCountedOnce() {
        LocalDate today = coalition.today();
        people.entrust(Organ.PRESIDENCY, CountryCode.CR, today, today.plusYears(2));
        assertThat(people.membersOf(List.of("presidency", "country-CR")))
                .extracting(Person::username)
                .containsExactly("suplente-cr", "titular-cr");
    }

    private List<String> groupsInTheEngine(String username) {
        return identity.createGroupQuery().groupMember(username).list().stream()
                .map(Group::getId)
                .toList();
    }
}
