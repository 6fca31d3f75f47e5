package org.corett.moviliza.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.mobilization.Answers;
import org.corett.moviliza.mobilization.CycleDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Each pair of acts that two people must do, by name: whoever adds one finds here that the program and the database are to
 * refuse it to one person, with one account or with two.
 */
@CoalitionTest
class TwoPeopleTest {
    /** Tasks of which one person may not do both halves, or not verify what she entered, with the rule's name. */
    private static final Map<String, String> PAIRS = Map.ofEntries(
            Map.entry("validateDonor", "joint_decision"),
            Map.entry("decideNegotiationExit", "joint_decision"),
            Map.entry("firstFilter", "joint_decision"),
            Map.entry("decideAfterEmptyCalls", "joint_decision"),
            Map.entry("proposeSelection", "joint_decision"),
            Map.entry("confirmSelection", "joint_decision"),
            Map.entry("reportToPlenary", "account"),
            Map.entry("amendMotion", "amendment"),
            Map.entry("signMinutes", "minutes_signature"),
            Map.entry("confirmQuorum", "sitting"),
            Map.entry("confirmCorrection", "attendance_correction"),
            Map.entry("verifyRepresentative", "representative_letter"));

    /** Tasks that sound like a pair and are one person's act, and why. */
    private static final Map<String, String> ALONE = Map.of(
            "confirmContribution", "records what the donor confirmed",
            "signAgreement", "records an agreement that the donor and the Presidency signed",
            "reviewReport", "reviews what the executing partner wrote",
            "reviewExtraReport", "reviews what the executing partner wrote");

    private static final String SOUNDS_LIKE_A_PAIR =
            "(Confirmar|Verificar|Firmar|Validar|Revisar|Aprobar|Autorizar)\\b.*";

    /** Tables with both organs' or two people's names in a row that keep no pair, and why. */
    private static final Map<String, String> NO_PAIRS = Map.of(
            "released_amendment", "a copy of what amendment kept",
            "call_question", "the public asks and the Secretariat answers");

    /** What two people write into each table, the first then the second; a row of its own for each. */
    private static final Map<String, String> ROWS = Map.of(
            "joint_decision",
            """
            insert into joint_decision (case_number, question, subject, attempt, organ, answer, person, decided_on)
            values ('X', 'q', '', 1, 'PRESIDENCY', 'YES', :first, current_date);
            insert into joint_decision (case_number, question, subject, attempt, organ, answer, person, decided_on)
            values ('X', 'q', '', 1, 'TECHNICAL_SECRETARIAT', 'YES', :second, current_date)""",
            "account",
            """
            insert into account (case_number, report, organ, actions, results, submitted, person, given_on)
            values (:case, '1', 'PRESIDENCY', 'a', 'r', false, :first, current_date);
            insert into account (case_number, report, organ, actions, results, submitted, person, given_on)
            values (:case, '1', 'TECHNICAL_SECRETARIAT', 'a', 'r', false, :second, current_date)""",
            "amendment",
            """
            insert into amendment (motion, round, attempt, text, proposed_by, proposer, proposed_at)
            values ('X', 1, 1, 't', 'presidency', :first, now());
            update amendment set answered_by = 'technical-secretariat', answerer = :second where motion = 'X'""",
            "minutes_signature",
            """
            insert into minutes_signature (session, version, organ, agreed, person, given_at)
            values ('X', 1, 'presidency', true, :first, now());
            insert into minutes_signature (session, version, organ, agreed, person, given_at)
            values ('X', 1, 'technical-secretariat', true, :second, now())""",
            "sitting",
            """
            update sitting set registered_by = :first where session = 'X';
            update sitting set confirmed_by = :second where session = 'X'""",
            "attendance_correction",
            """
            insert into attendance_correction (session, ordinal, country, was, becomes, reason, proposed_by, proposed_at)
            values ('X', 1, 'MX', 'ABSENT', 'TITULAR', 'r', :first, now());
            update attendance_correction set answered_by = :second where session = 'X'""",
            "representative_letter",
            """
            insert into representative_letter (change, reference, written_on, effective_on, submitted_by, submitted_at,
                by_delegation) values ('X', 'r', current_date, current_date, :first, now(), true);
            update representative_letter set verified_by = :second where change = 'X'""");

    /** What those rows stand upon. */
    private static final String GROUND =
            """
            insert into plenary_session (number, label, kind, convened_by) values ('X', 'X', 'ORDINARY', 'presidencia');
            insert into sitting (session, ordinal, sits_on, starts_at, place, convened_on)
            values ('X', 1, current_date, '09:00', 'p', current_date);
            insert into motion (number, kind, subject_case, title, title_english, text, text_english, proposed_on)
            values ('X', 'GENERAL', '', 't', 't', 't', 't', current_date);
            insert into agenda_item (motion, session, position, text, text_english) values ('X', 'X', 1, 't', 't');
            insert into minutes (session, state, version, text) values ('X', 'DRAFT', 1, 't');
            insert into representative_change (number, country, role, outgoing, national_body_email)
            values ('X', 'HN', 'TITULAR', 'titular-hn', 'a@b.example')""";

    @Autowired
    private Coalition coalition;

    @Autowired
    private RepositoryService models;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private String presidencysAddress;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        presidencysAddress = people.find("presidencia").orElseThrow().email();
    }

    @AfterEach
    void everybodyHasHerOwnAddress() {
        people.write("presidencia", presidencysAddress);
        coalition.startAfresh();
    }

    @Test
    void everyTaskThatAsksForTwoPeopleOrSoundsLikeItIsNamed() {
        Set<String> asking = new TreeSet<>();
        models.createProcessDefinitionQuery()
                .latestVersion()
                .list()
                .forEach(definition ->
                        models.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                                .filter(task -> "${organ}".equals(task.getCamundaCandidateGroups())
                                        || task.getName().matches(SOUNDS_LIKE_A_PAIR))
                                .forEach(task -> asking.add(task.getId())));
        Set<String> named = new TreeSet<>(PAIRS.keySet());
        named.addAll(ALONE.keySet());
        assertThat(asking).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void everyTableThatKeepsTwoPeoplesActsIsNamed() {
        List<String> keeping = database.sql(
                        """
                        select c.table_name from information_schema.columns c
                        where c.table_schema = 'public' and c.table_name not like 'act\\_%'
                        group by c.table_name
                        having bool_or(c.column_name in ('answerer', 'verified_by', 'confirmed_by', 'approved_by',
                                'answered_by', 'signed_by', 'agreed_by', 'second_person', 'countersigned_by'))
                            or count(*) filter (where c.column_name in ('organ', 'person')) = 2""")
                .query(String.class)
                .list();
        Set<String> named = new TreeSet<>(ROWS.keySet());
        named.addAll(NO_PAIRS.keySet());
        assertThat(keeping).containsExactlyInAnyOrderElementsOf(named);
        assertThat(ROWS.keySet()).containsExactlyInAnyOrderElementsOf(new TreeSet<>(PAIRS.values()));
    }

    @Test
    void theDatabaseRefusesEachToOnePersonWithOneAccountOrWithTwo() {
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        ROWS.forEach((table, rows) -> {
            assertThatCode(() -> write(rows, cycle, "presidencia")).as(table).doesNotThrowAnyException();
            assertThatThrownBy(() -> write(rows, cycle, "secretaria"))
                    .as(table)
                    .isInstanceOf(DataIntegrityViolationException.class)
                    .hasMessageContaining(table + "_two_people");
        });
        people.write("presidencia", "Secretaria@CORETT.example");
        ROWS.forEach((table, rows) -> assertThatThrownBy(() -> write(rows, cycle, "presidencia"))
                .as(table)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(table + "_two_people"));
    }

    /** Two people without any address are two. */
    @Test
    void blankAddressesAreNobodys() {
        assertThat(people.onePerson("presidencia", "secretaria")).isFalse();
        assertThat(people.onePerson("presidencia", "presidencia")).isTrue();
        String secretariats = people.find("secretaria").orElseThrow().email();
        try {
            people.write("presidencia", " ");
            people.write("secretaria", " ");
            assertThat(people.onePerson("presidencia", "secretaria")).isFalse();
            assertThat(database.sql("select one_person('presidencia', 'secretaria')")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        } finally {
            people.write("secretaria", secretariats);
        }
    }

    @Test
    void whoHasTwoAccountsGivesOneHalfOnly() {
        String cycle = coalition.as("titular-gt").start("mobilizationCycle", Answers.source());
        coalition.attach(cycle, CycleDocuments.DONOR_FORMATS);
        coalition.as("secretaria").complete(cycle, "completeDonorForm", Answers.donor());
        coalition.as("secretaria").complete(cycle, "validateDonor", Answers.valid());
        people.write("presidencia", "SECRETARIA@corett.example");
        assertThatThrownBy(() -> coalition.as("presidencia").complete(cycle, "validateDonor", Answers.valid()))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("usted ya respondió por el otro órgano");
        people.write("presidencia", presidencysAddress);
        coalition.as("presidencia").complete(cycle, "validateDonor", Answers.valid());
        assertThat(coalition.openTasks(cycle)).containsExactly("prepareInitiativeSheet");
    }

    /** The rows that the Secretariat and then this person write; nothing of it stays. */
    private void write(String rows, String cycle, String second) {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            for (String statement : GROUND.split(";")) {
                database.sql(statement).update();
            }
            for (String statement : rows.split(";")) {
                database.sql(statement)
                        .param("first", "secretaria")
                        .param("second", second)
                        .param("case", cycle)
                        .update();
            }
        });
    }
}
