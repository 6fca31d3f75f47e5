package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.PeopleAsTheyWere;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.PeopleChanged;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.corett.moviliza.representatives.Letters;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Honduras holds both offices and serves them with its delegation: what both decide is still decided by two people. */
@CoalitionTest
class FourEyesTest {
    private static final String ALREADY = "usted ya respondió por el otro órgano";
    private static final Map<String, Object> AGREE = Map.of("decision", "AGREE");

    @Autowired
    private Coalition coalition;

    @Autowired
    private PeopleAsTheyWere peopleAsTheyWere;

    @Autowired
    private People people;

    @Autowired
    private Motions motions;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private JdbcClient database;

    private PlenaryScene plenary;

    @BeforeEach
    void hondurasHoldsBothOffices() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
        peopleAsTheyWere.remember();
    }

    private void bothOfficesPassToTheDelegation() {
        database.sql("update appointment set ends_on = starts_on where username = 'presidencia'")
                .update();
        people.entrust(
                Organ.TECHNICAL_SECRETARIAT, CountryCode.HN, LocalDate.of(2026, 3, 30), LocalDate.of(2028, 3, 30));
        events.publishEvent(new PeopleChanged());
        assertThat(people.groupsOf("titular-hn")).contains("presidency", "technical-secretariat");
    }

    @AfterEach
    void peopleComeBack() {
        identity.deleteMembership("secretaria", "presidency");
        coalition.startAfresh();
        peopleAsTheyWere.restore();
    }

    @Test
    void aTextIsConfirmedBySomebodyElseThanWhoProposedIt() {
        String session = session("OBJECT");
        bothOfficesPassToTheDelegation();
        halves("titular-hn", session, "amendMotion", Map.of("text", "Texto dos"), AGREE);
        coalition.as("suplente-hn").complete(session, "amendMotion", AGREE);
        assertThat(coalition.openTasks(session)).containsOnly("statePosition");
        assertThatThrownBy(() -> database.sql("insert into amendment values ('MO-2026-001', 9, 1, 'x', 'presidency',"
                                + " 'titular-hn', now(), true, 'technical-secretariat', 'titular-hn', now())")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("amendment_two_people");
        assertThatThrownBy(() -> database.sql("insert into amendment values ('MO-2026-001', 9, 1, 'x', 'presidency',"
                                + " 'titular-hn', now(), true, 'presidency', 'suplente-hn', now())")
                        .update())
                .hasMessageContaining("amendment_two_organs");
    }

    @Test
    void minutesAreSignedByTwoPeople() {
        String session = session("AGREE");
        var secretariat = coalition.as("secretaria");
        secretariat.complete(session, "draftMinutes", Map.of("text", "Acta."));
        PlenaryScene.COUNTRIES.forEach(country ->
                coalition.as("titular-" + country.toLowerCase()).complete(session, "commentMinutes", Map.of()));
        bothOfficesPassToTheDelegation();
        halves("suplente-hn", session, "signMinutes", AGREE, AGREE);
        assertThatThrownBy(() -> database.sql("insert into minutes_signature (session, version, organ, agreed, person,"
                                + " given_at) select session, version, 'presidency', true, person, given_at"
                                + " from minutes_signature")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("minutes_signature_two_people");
        coalition.as("titular-hn").complete(session, "signMinutes", AGREE);
        assertThat(coalition.ended(session)).isTrue();
    }

    @Test
    void aJointDecisionIsTakenByTwoPeopleAlsoWhereOneIsInBothOrgans() {
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        coalition.attach(cycle, CycleDocuments.DONOR_FORMATS);
        coalition.as("secretaria").complete(cycle, "completeDonorForm", Answers.donor());
        identity.createMembership("secretaria", "presidency");
        halves("secretaria", cycle, "validateDonor", Answers.valid(), Answers.valid());
        assertThatThrownBy(
                        () -> database.sql("insert into joint_decision (case_number, question, subject, attempt, organ,"
                                        + " answer, person, decided_on) select case_number, question, subject, attempt,"
                                        + " 'PRESIDENCY' || organ, answer, person, decided_on from joint_decision")
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        coalition.as("presidencia").complete(cycle, "validateDonor", Answers.valid());
        assertThat(coalition.openTasks(cycle)).containsExactly("prepareInitiativeSheet");
    }

    @Test
    void theTwoAccountsOfAReportAreTwoPeoples() {
        String account =
                "insert into account (case_number, report, organ, actions, results, submitted, person, given_on)"
                        + " values (:case, '1', :organ, 'a', 'r', :submitted, 'titular-hn', current_date)";
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        keep(account, cycle, "PRESIDENCY", false);
        keep(account, cycle, "PRESIDENCY", false);
        assertThatThrownBy(() -> keep(account, cycle, "TECHNICAL_SECRETARIAT", false))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("titular-hn as well");
        database.sql("update account set submitted = true").update();
        keep(account, cycle, "TECHNICAL_SECRETARIAT", false);
    }

    @Test
    void aDelegationThatServesTheSecretariatVerifiesItsLetterAsTwoPeople() {
        bothOfficesPassToTheDelegation();
        String letter = coalition
                .as("titular-hn")
                .start(
                        "representativeChange",
                        Letters.but(
                                Letters.but(Letters.silent(), "writtenOn", "2026-03-01"), "outgoing", "suplente-hn"));
        Map<String, Object> returned = Map.of("verdict", "RETURN", "reason", "Falta la firma.");
        assertThatThrownBy(() -> coalition.as("titular-hn").complete(letter, "verifyRepresentative", returned))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("usted mismo registró esta carta");
        assertThatThrownBy(() -> database.sql("update representative_letter set verified_by = 'titular-hn'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("verified_by");
        tasks.createTaskQuery()
                .processInstanceBusinessKey(letter)
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), null));
        coalition.as("suplente-hn").complete(letter, "verifyRepresentative", returned);
        assertThat(coalition.openTasks(letter)).containsExactly("correctLetter");
    }

    @Test
    void theSecretariatMayVerifyWhatItEnteredForACountry() {
        String letter = coalition
                .as("secretaria")
                .start("representativeChange", Letters.but(Letters.silent(), "writtenOn", "2026-03-01"));
        coalition
                .as("secretaria")
                .complete(letter, "verifyRepresentative", Map.of("verdict", "RETURN", "reason", "No."));
        assertThat(coalition.openTasks(letter)).containsExactly("correctLetter");
    }

    private void keep(String account, String cycle, String organ, boolean submitted) {
        database.sql(account)
                .param("case", cycle)
                .param("organ", organ)
                .param("submitted", submitted)
                .update();
    }

    /** One person gives the one half and is refused with the other, which stays open. */
    private void halves(
            String person, String number, String task, Map<String, Object> first, Map<String, Object> second) {
        var both = coalition.as(person).tasks(number, task).stream()
                .sorted(Comparator.comparing(half -> tasks.getIdentityLinksForTask(half.getId()).stream()
                        .noneMatch(link -> Organ.TECHNICAL_SECRETARIAT.group().equals(link.getGroupId()))))
                .toList();
        assertThat(both).hasSize(2);
        coalition.as(person).completeTask(both.get(0).getId(), first);
        String other = both.get(1).getId();
        assertThatThrownBy(() -> coalition.as(person).completeTask(other, second))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(ALREADY)
                .hasMessageContaining("Devuelva la tarea");
        assertThat(coalition.as(person).tasks(number, task)).hasSize(1);
        tasks.setAssignee(other, null);
    }

    /** A session on one item on which six countries have said this. */
    private String session(String stance) {
        motions.propose(MotionKind.GENERAL, "", "Calendario", "Texto uno");
        String session = plenary.convene("ORDINARY", LocalDate.of(2026, 4, 14), List.of("MO-2026-001"));
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        plenary.all(session, stance);
        return session;
    }
}
