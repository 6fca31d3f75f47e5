package org.corett.moviliza.representatives;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.PeopleAsTheyWere;
import org.corett.moviliza.consultancy.HiringAnswers;
import org.corett.moviliza.consultancy.OffersStandIn;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.engine.OfferedTasks;
import org.corett.moviliza.identity.Delegate;
import org.corett.moviliza.identity.Delegations;
import org.corett.moviliza.plenary.PlenaryScene;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Scenario S12: El Salvador's titular leaves on 15 September 2026, with a successor and without. */
@CoalitionTest
class RepresentativeChangeScenarioTest {
    private static final ZoneId ZONE = ZoneId.of("GMT-6");
    private static final String OUTGOING = "titular-sv";
    private static final String ALTERNATE = "suplente-sv";
    private static final String INCOMING = "ana-perez";

    @Autowired
    private Coalition coalition;

    @Autowired
    private PeopleAsTheyWere people;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OffersStandIn applicants;

    @Autowired
    private OfferedTasks offered;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Register register;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private IdentityService identity;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    private PlenaryScene plenary;
    private String evaluations = "";
    private String minutes = "";
    private String clarification = "";
    private String rc = "";

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        people.remember();
        mailbox.empty();
        plenary = new PlenaryScene(coalition);
    }

    @AfterEach
    void bringEverybodyBack() {
        coalition.startAfresh();
        offered.withdraw();
        people.restore();
    }

    @Test
    void aSuccessorTakesTheSeatWithItsTasksAndTheirDates() {
        threeTasksAreOpen();
        theNationalBodySubmitsTheLetter();
        theSecretariatVerifies();
        theOutgoingTitularIsStillInOffice();
        theSeatChangesHands();
        thePlenaryKnowsTheNewName();
        theHistoryShowsLetterDatesAndVerifier();
        mailsLeftOnlyOn("2026-09-01", "2026-09-03", "2026-09-15");
    }

    @Test
    void aLongNameIsCutToAUserNameThatEndsInALetter() {
        on("2026-09-01");
        rc = coalition
                .as(ALTERNATE)
                .start(
                        "representativeChange",
                        Letters.but(Letters.naming(), "name", "Ana María del Rosario Guadalupe Quesada Ruiz"));
        on("2026-09-03");
        accept(rc, Letters.accepted());
        at("2026-09-15T00:00");
        assertThat(members("country-SV")).containsExactly("ana-maria-del-rosario-guadalupe-quesada", ALTERNATE);
    }

    @Test
    void withoutASuccessorTheAlternateActsAndTheNationalBodyIsReminded() {
        threeTasksAreOpen();
        on("2026-09-01");
        rc = coalition.as(ALTERNATE).start("representativeChange", Letters.silent());
        assertThat(mailed("2026-09-01"))
                .containsOnly(
                        entry("verifyRepresentative", Set.of("secretaria")),
                        entry("representative.reported", Set.of(OUTGOING, ALTERNATE)));
        on("2026-09-03");
        accept(rc, Map.of("verdict", "ACCEPT"));
        assertThat(mailed("2026-09-03"))
                .containsExactly(entry("representative.confirmed", Set.of(Letters.NATIONAL_BODY)));
        tasks.claim(clarification, OUTGOING);
        for (int day = 4; day <= 14; day++) {
            on("2026-09-%02d".formatted(day));
        }

        at("2026-09-15T00:00");

        assertThat(mailed("2026-09-15"))
                .containsOnly(
                        entry("representative.acting", Set.of(ALTERNATE)),
                        entry("representative.successorAwaited", Set.of(Letters.NATIONAL_BODY)),
                        entry("nameSuccessor", Set.of(ALTERNATE, "secretaria")),
                        entry("representative.farewell", Set.of(OUTGOING)));
        assertThat(task(clarification).getAssignee()).isNull();
        assertThat(task(clarification).getDueDate()).isEqualTo(due("2026-09-20"));
        assertThat(members("country-SV")).containsExactly(ALTERNATE);
        coalition.as(ALTERNATE).completeTask(clarification, Map.of("answer", "aclarado"));
        for (String day : List.of("2026-09-25", "2026-10-05", "2026-10-15")) {
            on(day);
            assertThat(mailed(day))
                    .as(day)
                    .containsExactly(entry("representative.successorAwaited", Set.of(Letters.NATIONAL_BODY)));
        }
        on("2026-10-16");
        coalition.as(ALTERNATE).complete(rc, "nameSuccessor", Letters.successor("2026-10-14", "2026-10-20"));
        assertThat(mailed("2026-10-16")).containsOnly(entry("verifyRepresentative", Set.of("secretaria")));
        on("2026-10-17");
        accept(rc, Letters.accepted());
        assertThat(mailed("2026-10-17"))
                .containsExactly(entry("representative.confirmed", Set.of(Letters.NATIONAL_BODY, Letters.ANA)));
        on("2026-10-20");
        assertThat(coalition.ended(rc)).isTrue();
        assertThat(members("country-SV")).containsExactly(INCOMING, ALTERNATE);
        assertThat(mailed("2026-10-20"))
                .containsOnly(
                        entry("representative.welcome", Set.of(INCOMING)),
                        entry("representative.access", Set.of(INCOMING)),
                        entry("representative.newContact", with(allNineBut(OUTGOING), INCOMING, "observador-oim")));
        on("2026-10-30");
        assertThat(mailed("2026-10-30")).isEmpty();
        nothingWentToTheOutgoingAddressAfter("2026-09-15");
        mailsLeftOnlyOn(
                "2026-09-01",
                "2026-09-03",
                "2026-09-15",
                "2026-09-25",
                "2026-10-05",
                "2026-10-15",
                "2026-10-16",
                "2026-10-17",
                "2026-10-20");
    }

    @Test
    void whoHasBecomeTitularMeanwhileKeepsThatSeatWhenHerFormerOneIsFilled() {
        on("2026-09-01");
        Map<String, Object> alternate = Letters.but(Letters.naming(), "outgoing", ALTERNATE);
        rc = coalition.as(OUTGOING).start("representativeChange", Letters.but(alternate, "effectiveOn", "2026-09-20"));
        accept(rc, Letters.accepted());
        String email = database.sql("select email from person where username = ?")
                .param(ALTERNATE)
                .query(String.class)
                .single();
        Map<String, Object> promotion = Letters.but(Letters.but(Letters.naming(), "name", "Suplente"), "email", email);
        String second = coalition.as(OUTGOING).start("representativeChange", promotion);
        accept(second, Letters.but(Letters.accepted(), "email", email));
        assertThatThrownBy(() -> coalition
                        .as("titular-gt")
                        .start("representativeChange", Letters.but(Letters.naming(), "outgoing", "suplente-gt")))
                .as("the same newcomer for two countries")
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("Correo electrónico");

        on("2026-09-15");
        on("2026-09-20");

        assertThat(delegations.of(CountryCode.SV))
                .extracting(Delegate::username)
                .containsExactly(ALTERNATE, INCOMING);
        assertThat(mailbox.recipientsOf(rc, "representative.farewell")).isEmpty();
    }

    @Test
    void aFailureInTheMiddleChangesNothingAndTheNextTryChangesAll() {
        on("2026-09-01");
        rc = coalition.as(ALTERNATE).start("representativeChange", Letters.naming());
        accept(rc, Letters.accepted());
        clarification = offered.offerIn("POA-2026-S1", "country-SV");
        tasks.claim(clarification, OUTGOING);
        database.sql("alter table mail_message add constraint no_farewell"
                        + " check (code <> 'representative.farewell') not valid")
                .update();
        try {
            assertThatThrownBy(() -> at("2026-09-15T00:00")).isInstanceOf(RuntimeException.class);
        } finally {
            database.sql("alter table mail_message drop constraint no_farewell").update();
        }
        assertThat(members("country-SV")).containsExactly(ALTERNATE, OUTGOING);
        assertThat(delegations.of(CountryCode.SV))
                .extracting(Delegate::username)
                .containsExactly(OUTGOING, ALTERNATE);
        assertThat(task(clarification).getAssignee()).isEqualTo(OUTGOING);
        assertThat(mailed("2026-09-15")).isEmpty();

        at("2026-09-15T01:00");

        assertThat(members("country-SV")).containsExactly(INCOMING, ALTERNATE);
        assertThat(task(clarification).getAssignee()).isEqualTo(INCOMING);
        assertThat(coalition.ended(rc)).isTrue();
    }

    /** Until 7 September an evaluation, until 17 September comments on minutes, until 20 September a clarification. */
    private void threeTasksAreOpen() {
        on("2026-08-04");
        Map<String, Object> call = PlenaryScene.call("ORDINARY", LocalDate.parse("2026-08-20"));
        call.put("points", List.of(PlenaryScene.point("Calendario")));
        minutes = coalition.as("presidencia").start("plenarySession", call);
        on("2026-08-11");
        database.sql("insert into numbering (series, year, last) values ('CONS', 2026, 3)")
                .update();
        evaluations = coalition.as("secretaria").start("consultantHiring", HiringAnswers.consultancy());
        assertThat(evaluations).isEqualTo("CONS-2026-04");
        on("2026-08-20");
        plenary.attend(minutes, "BZ", "CR", "SV", "GT", "HN");
        plenary.all(minutes, "AGREE");
        on("2026-08-26");
        applicants.submit(evaluations, 1);
        on("2026-08-28");
        coalition.as("presidencia").complete(evaluations, "firstFilter", HiringAnswers.filter(1));
        coalition.as("secretaria").complete(evaluations, "firstFilter", HiringAnswers.filter(1));
        assertThat(coalition.as(OUTGOING).task(evaluations, "evaluateOffers").getDueDate())
                .isEqualTo(due("2026-09-07"));
        on("2026-09-01");
        clarification = offered.offerIn("POA-2026-S1", "country-SV");
        Task open = task(clarification);
        open.setDueDate(due("2026-09-20"));
        tasks.saveTask(open);
    }

    private void theNationalBodySubmitsTheLetter() {
        on("2026-09-01");
        rc = coalition.as(ALTERNATE).start("representativeChange", Letters.naming());

        assertThat(rc).isEqualTo("RC-2026-001");
        assertThat(coalition.as("secretaria").task(rc, "verifyRepresentative").getDueDate())
                .isEqualTo(due("2026-09-04"));
        assertThat(mailed("2026-09-01"))
                .containsOnly(
                        entry("verifyRepresentative", Set.of("secretaria")),
                        entry("representative.reported", Set.of(OUTGOING, ALTERNATE)));
    }

    private void theSecretariatVerifies() {
        on("2026-09-03");
        for (String unusable : List.of("ana.perez", "ana@gob", "ana perez@gob.example", "ana@@gob.example", "")) {
            assertThatThrownBy(() -> coalition
                            .as("secretaria")
                            .complete(rc, "verifyRepresentative", Letters.but(Letters.accepted(), "email", unusable)))
                    .as(unusable)
                    .isInstanceOf(FormRefused.class)
                    .hasMessageContaining("Correo electrónico");
        }
        assertThat(mailed("2026-09-03")).isEmpty();
        accept(rc, Letters.accepted());

        assertThat(mailed("2026-09-03"))
                .containsExactly(entry("representative.confirmed", Set.of(Letters.NATIONAL_BODY, Letters.ANA)));
        assertThat(coalition.openTasks(rc)).isEmpty();
    }

    private void theOutgoingTitularIsStillInOffice() {
        on("2026-09-07");
        coalition.as(OUTGOING).complete(evaluations, "evaluateOffers", HiringAnswers.evaluation(80));
        coalition.as("secretaria").complete(minutes, "draftMinutes", Map.of("text", "Acta de la sesión."));

        assertThat(mailed("2026-09-07")).isEmpty();
        assertThat(coalition.as(OUTGOING).task(minutes, "commentMinutes").getDueDate())
                .isEqualTo(due("2026-09-17"));
    }

    private void theSeatChangesHands() {
        tasks.claim(clarification, OUTGOING);
        at("2026-09-14T23:59");
        assertThat(members("country-SV")).containsExactly(ALTERNATE, OUTGOING);

        at("2026-09-15T00:00");

        assertThat(members("country-SV")).containsExactly(INCOMING, ALTERNATE);
        assertThat(identity.createGroupQuery().groupMember(OUTGOING).count()).isZero();
        assertThat(task(clarification).getAssignee()).isEqualTo(INCOMING);
        assertThat(task(clarification).getDueDate()).isEqualTo(due("2026-09-20"));
        assertThat(coalition.as(INCOMING).task(minutes, "commentMinutes").getDueDate())
                .isEqualTo(due("2026-09-17"));
        assertThat(delegations.of(CountryCode.SV))
                .extracting(Delegate::fullName, Delegate::email)
                .contains(tuple("Ana Pérez", Letters.ANA));
        assertThat(register.inOffice(Language.ES)).anySatisfy(line -> assertThat(line)
                .returns("Ana Pérez", Register.Line::name)
                .returns("Directora de Derechos Humanos", Register.Line::position)
                .returns("+503 2222 3333", Register.Line::telephone));
        assertThat(mailed("2026-09-15"))
                .containsOnly(
                        entry("representative.welcome", Set.of(INCOMING)),
                        entry("representative.access", Set.of(INCOMING)),
                        entry("representative.newContact", with(allNineBut(OUTGOING), INCOMING, "observador-oim")),
                        entry("representative.farewell", Set.of(OUTGOING)));
        assertThat(mailbox.mailsOf(rc, "representative.welcome").get(0).text())
                .contains("Comentar acta", "17 de septiembre de 2026", "POA-2026-S1", "20 de septiembre de 2026")
                .doesNotContain("Evaluar");
        assertThat(coalition.ended(rc)).isTrue();
    }

    private void thePlenaryKnowsTheNewName() {
        on("2026-09-16");
        Map<String, Object> call = PlenaryScene.call("EXTRAORDINARY", LocalDate.parse("2026-09-21"));
        call.put("points", List.of(PlenaryScene.point("Suspensión por riesgo")));
        String session = coalition.as("presidencia").start("plenarySession", call);
        assertThat(mailbox.recipientsOf(session, "plenary-convened"))
                .contains(INCOMING, ALTERNATE)
                .doesNotContain(OUTGOING);
        on("2026-09-21");
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        List.of("BZ", "CR", "GT", "HN").forEach(country -> plenary.state(session, country, "AGREE"));
        coalition.as(INCOMING).complete(session, "statePosition", PlenaryScene.position("AGREE"));
        var secretariat = coalition.as("secretaria");
        assertThat(secretariat
                        .shown(secretariat.task(session, "draftMinutes").getId())
                        .get("text")
                        .toString())
                .contains("El Salvador: Ana Pérez (titular)");
    }

    private void theHistoryShowsLetterDatesAndVerifier() {
        assertThat(register.changes(Set.of("technical-secretariat"), Language.ES))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.number()).isEqualTo(rc);
                    assertThat(change.facts())
                            .extracting(Fact::label, fact -> fact.value().replaceAll(", \\d\\d:\\d\\d .*", ""))
                            .contains(
                                    tuple("Carta", "CNCTP-114-2026 (1 de septiembre de 2026)"),
                                    tuple("Rige desde", "15 de septiembre de 2026"),
                                    tuple("Verificada por", "Secretaría Técnica, jueves, 3 de septiembre de 2026"),
                                    tuple("Terminó el acceso", "martes, 15 de septiembre de 2026"));
                });
        assertThat(register.changes(Set.of("country-SV"), Language.ES)).hasSize(1);
        assertThat(register.changes(Set.of("country-GT", "observers"), Language.ES))
                .isEmpty();
        assertThat(database.sql("select person from evaluation where country = 'SV'")
                        .query(String.class)
                        .single())
                .isEqualTo(OUTGOING);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(evaluations)
                        .taskAssignee(OUTGOING)
                        .finished()
                        .count())
                .isOne();
        nothingWentToTheOutgoingAddressAfter("2026-09-15");
    }

    private void nothingWentToTheOutgoingAddressAfter(String day) {
        assertThat(database.sql("select code from mail_message where (username = :user or recipient like :user || '@%')"
                                + " and created_at >= :from")
                        .param("user", OUTGOING)
                        .param("from", Timestamp.from(start(day)))
                        .query(String.class)
                        .list())
                .containsExactly("representative.farewell");
    }

    /** Who was told what about the change on a day. */
    private Map<String, Set<String>> mailed(String day) {
        Map<String, Set<String>> mailed = new TreeMap<>();
        database.sql("select code, coalesce(username, recipient) as \"to\" from mail_message"
                        + " where case_number = :case and created_at >= :from and created_at < :until")
                .param("case", rc)
                .param("from", Timestamp.from(start(day)))
                .param(
                        "until",
                        Timestamp.from(start(LocalDate.parse(day).plusDays(1).toString())))
                .query((row, number) -> mailed.computeIfAbsent(row.getString("code"), code -> new TreeSet<>())
                        .add(row.getString("to")))
                .list();
        return mailed;
    }

    /** The days on which anything was written about the change, all of whose mails are asserted. */
    private void mailsLeftOnlyOn(String... days) {
        assertThat(database.sql("select distinct created_at from mail_message where case_number = ?")
                        .param(rc)
                        .query(Timestamp.class)
                        .list())
                .extracting(at -> at.toInstant().atZone(ZONE).toLocalDate().toString())
                .containsOnly(days);
    }

    private Task task(String id) {
        return tasks.createTaskQuery().taskId(id).singleResult();
    }

    private List<String> members(String group) {
        return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
                .map(user -> user.getId())
                .toList();
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
    }

    private static Date due(String day) {
        return Date.from(LocalDate.parse(day).atTime(23, 59).atZone(ZONE).toInstant());
    }

    private static Set<String> allNineBut(String absent) {
        Set<String> all = new TreeSet<>();
        for (CountryCode country : CountryCode.values()) {
            String code = country.name().toLowerCase(Locale.ROOT);
            all.add("titular-" + code);
            all.add("suplente-" + code);
        }
        all.remove(absent);
        return all;
    }

    private static Set<String> with(Set<String> some, String... others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(List.of(others));
        return all;
    }

    private void accept(String number, Map<String, Object> form) {
        coalition.attach(number, LetterDocuments.NATIONAL_LETTER);
        coalition.as("secretaria").complete(number, "verifyRepresentative", form);
    }

    private void on(String day) {
        coalition.today(LocalDate.parse(day));
    }

    private void at(String moment) {
        clock.moveTo(LocalDateTime.parse(moment).atZone(ZONE).toInstant());
        coalition.runDueJobs();
    }
}
