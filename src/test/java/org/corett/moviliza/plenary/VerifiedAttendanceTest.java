package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The Secretariat registers who came, the Presidency verifies it, and both put right what was wrong [001 §VIII]. */
@CoalitionTest
class VerifiedAttendanceTest {
    private static final LocalDate SITTING = LocalDate.of(2026, 4, 14);

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Motions motions;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private Ballots ballots;

    @Autowired
    private SessionChanges changes;

    @Autowired
    private MinutesDraft draft;

    @Autowired
    private Attendances attendances;

    @Autowired
    private JdbcClient database;

    private PlenaryScene plenary;
    private String motion;
    private String session;

    @BeforeEach
    void aSessionIsAboutToSit() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
        motion = motions.propose(MotionKind.GENERAL, "", "Calendario", "Texto uno");
        session = plenary.convene("ORDINARY", SITTING, List.of(motion));
        coalition.today(SITTING);
        plenary.prepare(session);
    }

    @Test
    void nobodyIsAskedForAPositionBeforeThePresidencyHasVerifiedTheQuorum() {
        coalition
                .as("secretaria")
                .complete(session, "registerAttendance", PlenaryScene.attendance("BZ", "CR", "SV", "GT", "HN"));
        assertThat(coalition.openTasks(session)).containsExactly("confirmQuorum");
        assertThat(sessions.sitting(session).heldAs()).isNull();
        var presidency = coalition.as("presidencia");
        String task = presidency.task(session, "confirmQuorum").getId();
        assertThat(presidency.shown(task).get("attendance").toString())
                .contains("Belice", "Titular", "México", "Ausente");
        assertThat(presidency.shown(task).get("sitting").toString())
                .contains("5 de 9: hay quórum (5)", "Presidió la Presidencia.", "OIM y UNODC");
        presidency.completeTask(task, Map.of("decision", "AGREE"));
        assertThat(coalition.openTasks(session)).hasSize(5).containsOnly("statePosition");
        assertThat(draft.of(session, Language.ES)).contains("La Presidencia verificó la asistencia y el quórum.");
    }

    @Test
    void attendanceThatThePresidencyReturnsIsRegisteredAnewWithItsReason() {
        coalition.as("secretaria").complete(session, "registerAttendance", PlenaryScene.attendance("HN", "PA"));
        assertThatThrownBy(() ->
                        coalition.as("presidencia").complete(session, "confirmQuorum", Map.of("decision", "RETURN")))
                .hasMessageContaining("motivo");
        coalition
                .as("presidencia")
                .complete(
                        session,
                        "confirmQuorum",
                        Map.of("decision", "RETURN", "reason", "Faltan Belice, Costa Rica y Guatemala."));
        assertThat(mailbox.recipientsOf(session, "plenary-no-quorum"))
                .as("what was not verified is not told")
                .isEmpty();
        var secretariat = coalition.as("secretaria");
        String task = secretariat.task(session, "registerAttendance").getId();
        assertThat(secretariat.shown(task))
                .containsEntry("pa", "TITULAR")
                .containsEntry("observers", "OIM\nUNODC")
                .satisfies(shown -> assertThat(shown.get("returned").toString())
                        .contains("Faltan Belice, Costa Rica y Guatemala."));
        secretariat.completeTask(task, PlenaryScene.attendance("BZ", "CR", "GT", "HN", "PA"));
        coalition.as("presidencia").complete(session, "confirmQuorum", Map.of("decision", "AGREE"));
        assertThat(sessions.present(sessions.sitting(session))).hasSize(5);
        assertThat(coalition.openTasks(session)).hasSize(5).containsOnly("statePosition");
    }

    @Test
    void whoeverRegisteredDoesNotConfirmNorMayTheDatabaseSaySo() {
        coalition
                .as("secretaria")
                .complete(session, "registerAttendance", PlenaryScene.attendance("BZ", "CR", "SV", "GT", "HN"));
        assertThatThrownBy(() -> attendances.confirm(session, JointDecision.AGREE, null, "secretaria"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("attendance.samePerson");
        assertThatThrownBy(() -> database.sql("update sitting set confirmed_by = 'secretaria' where session = ?")
                        .param(session)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /** What makes the quorum confirms the whole attendance: it is neither hers who proposed nor hers who registered. */
    @Test
    void whoeverRegisteredOrCorrectedDoesNotConfirmTheCorrection() {
        plenary.register(session, "BZ", "CR", "SV", "HN");
        changes.correct(session, CountryCode.PA, Presence.TITULAR, "Llegó tarde.", "titular-do");
        for (String person : List.of("secretaria", "titular-do")) {
            assertThatThrownBy(() -> attendances.answer(session, JointDecision.AGREE, null, person))
                    .as(person)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("attendance.samePerson");
        }
        coalition.as("presidencia").complete(session, "confirmCorrection", Map.of("decision", "AGREE"));
        assertThat(sessions.sitting(session).heldAs()).isEqualTo(Sitting.Held.DECISIVE);
    }

    @Test
    void aCountryThatCameLateIsAskedOnceThePresidencyConfirmsIt() {
        plenary.register(session, "BZ", "CR", "SV", "GT", "HN");
        plenary.state(session, "BZ", "AGREE");
        var due = plenary.titular("CR").task(session, "statePosition").getDueDate();
        coalition.today(SITTING.plusDays(2));
        changes.correct(session, CountryCode.MX, Presence.TITULAR, "Llegó a las 11.", "secretaria");
        assertThat(coalition.openTasks(session)).hasSize(5).contains("confirmCorrection");
        var presidency = coalition.as("presidencia");
        String task = presidency.task(session, "confirmCorrection").getId();
        assertThat(presidency.shown(task).get("correction").toString())
                .contains("México", "Ausente", "Titular", "Llegó a las 11.");
        presidency.completeTask(task, Map.of("decision", "AGREE"));
        assertThat(sessions.present(sessions.sitting(session))).contains(CountryCode.MX);
        assertThat(coalition.openTasks(session)).hasSize(5).containsOnly("statePosition");
        assertThat(plenary.titular("MX").task(session, "statePosition").getDueDate())
                .as("no longer than the others")
                .isEqualTo(due);
        assertThat(mailbox.recipientsOf(session, "statePosition")).contains("titular-mx", "suplente-mx");
        assertThat(mailbox.recipientsOf(session, "plenary-attendance-corrected"))
                .contains("titular-mx", "titular-do", "presidencia", "secretaria");
        plenary.state(session, "MX", "OBJECT");
        plenary.all(session, "AGREE");
        assertThat(coalition.openTasks(session))
                .as("its objection counts")
                .containsExactly("amendMotion", "amendMotion");
        assertThat(draft.of(session, Language.ES))
                .contains("Asistieron 6 de 9 países")
                .contains("Corrección de la asistencia de México: figuraba como «Ausente» y consta como «Titular»"
                        + " (registrada el 16 de abril de 2026; motivo: Llegó a las 11.).");
    }

    @Test
    void whoeverComesLateIsAskedInTheOrderOfTheAgenda() {
        coalition.today(SITTING.plusDays(1));
        List<String> titles = List.of("Uno", "Dos", "Tres", "Cuatro", "Cinco");
        List<String> points = titles.stream()
                .map(title -> motions.propose(MotionKind.GENERAL, "", title, "Texto"))
                .toList();
        String late = plenary.convene("ORDINARY", SITTING.plusDays(31), points);
        coalition.today(SITTING.plusDays(31));
        plenary.prepare(late);
        plenary.register(late, "BZ", "CR", "SV", "GT", "HN");
        mailbox.empty();
        changes.correct(late, CountryCode.MX, Presence.TITULAR, "Llegó a las 11.", "secretaria");
        coalition.as("presidencia").complete(late, "confirmCorrection", Map.of("decision", "AGREE"));
        assertThat(mailbox.mailsOf(late, "statePosition"))
                .filteredOn(mail -> mail.to().equals("titular-mx"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .containsSubsequence("1. Uno", "2. Dos", "3. Tres", "4. Cuatro", "5. Cinco"));
    }

    @Test
    void aCountryThatWasNotThereIsAskedNoMore() {
        plenary.register(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        for (String country : List.of("BZ", "CR", "SV", "GT", "HN")) {
            plenary.state(session, country, "AGREE");
        }
        changes.correct(session, CountryCode.MX, Presence.ABSENT, "Se anotó por error.", "secretaria");
        coalition.as("presidencia").complete(session, "confirmCorrection", Map.of("decision", "AGREE"));
        assertThat(items.get(motion)).as("nobody else was waited for").returns(Outcome.ADOPTED, AgendaItem::outcome);
        assertThat(ballots.kept(motion)).hasSize(5).extracting(Answer::country).doesNotContain(CountryCode.MX);
    }

    @Test
    void oneOfSeveralThatAreWaitedForLeavesTheBallotOpen() {
        plenary.register(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        changes.correct(session, CountryCode.MX, Presence.ABSENT, "Se anotó por error.", "secretaria");
        coalition.as("presidencia").complete(session, "confirmCorrection", Map.of("decision", "AGREE"));
        assertThat(coalition.openTasks(session)).hasSize(5).containsOnly("statePosition");
        plenary.all(session, "AGREE");
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void theCountryThatMakesTheQuorumWhenItComesLateOpensTheItems() {
        plenary.register(session, "BZ", "CR", "SV", "HN");
        assertThat(coalition.openTasks(session)).containsExactly("reconveneSession");
        corrected(CountryCode.PA, Presence.TITULAR);
        assertThat(sessions.sitting(session))
                .returns(Sitting.Held.DECISIVE, Sitting::heldAs)
                .returns(1, Sitting::ordinal);
        assertThat(coalition.openTasks(session)).hasSize(5).containsOnly("statePosition");
        assertThat(mailbox.recipientsOf(session, "plenary-sitting")).contains("titular-mx", "presidencia");
        plenary.all(session, "AGREE");
        plenary.minutes(session);
        assertThat(coalition.ended(session)).isTrue();
    }

    @Test
    void aSecondCallStandsWhereTheCorrectionOfTheFirstIsConfirmedAfterIt() {
        plenary.register(session, "BZ", "CR", "SV", "HN");
        changes.correct(session, CountryCode.PA, Presence.TITULAR, "Llegó tarde.", "secretaria");
        coalition
                .as("presidencia")
                .complete(
                        session,
                        "reconveneSession",
                        Map.of("date", "2026-04-20", "time", "09:00", "place", "Tegucigalpa"));
        coalition.as("presidencia").complete(session, "confirmCorrection", Map.of("decision", "AGREE"));
        assertThat(sessions.present(sessions.sittings(session).get(0))).contains(CountryCode.PA);
        assertThat(sessions.sitting(session)).returns(2, Sitting::ordinal).returns(null, Sitting::heldAs);
        assertThat(coalition.openTasks(session)).containsExactly("registerAttendance");
    }

    @Test
    void aCorrectionThatMakesNoQuorumLeavesTheSecondCallToThePresidency() {
        plenary.register(session, "BZ", "CR", "HN");
        corrected(CountryCode.PA, Presence.TITULAR);
        corrected(CountryCode.CR, Presence.ABSENT);
        assertThat(coalition.openTasks(session)).containsExactly("reconveneSession");
        assertThat(sessions.present(sessions.sitting(session))).hasSize(3).contains(CountryCode.PA);
    }

    @Test
    void whatACountrySaidIsNotTakenFromItByCallingItAbsent() {
        plenary.register(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        plenary.state(session, "MX", "OBJECT");
        refused("correction.answered", CountryCode.MX, Presence.ABSENT);
    }

    @Test
    void aCorrectionKeepsTheQuorumAndWhoPresides() {
        plenary.register(session, "BZ", "CR", "SV", "GT", "HN");
        refused("correction.quorum", CountryCode.SV, Presence.ABSENT);
        refused("correction.same", CountryCode.SV, Presence.TITULAR);
        changes.correct(session, CountryCode.PA, Presence.BOTH, "Llegó tarde.", "secretaria");
        refused("correction.gone", CountryCode.MX, Presence.TITULAR);
        coalition.as("presidencia").complete(session, "confirmCorrection", Map.of("decision", "AGREE"));
        refused("attendance.presidencyAbsent", CountryCode.HN, Presence.ABSENT);
    }

    @Test
    void aCorrectionThatThePresidencyReturnsChangesNothingAndTheSecretariatHears() {
        plenary.register(session, "BZ", "CR", "SV", "GT", "HN");
        changes.correct(session, CountryCode.MX, Presence.TITULAR, "Llegó tarde.", "secretaria");
        coalition
                .as("presidencia")
                .complete(session, "confirmCorrection", Map.of("decision", "RETURN", "reason", "Llegó al cierre."));
        assertThat(sessions.present(sessions.sitting(session))).doesNotContain(CountryCode.MX);
        assertThat(mailbox.recipientsOf(session, "plenary-correction-returned")).containsExactly("secretaria");
        plenary.all(session, "AGREE");
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void whoComesAndGoesIsAskedOnEveryItemThatIsOpenAndOnNoOther() {
        changes.cancel(session, "Otra agenda", "presidencia");
        coalition.today(LocalDate.of(2026, 4, 15));
        List<String> three = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> motions.propose(MotionKind.GENERAL, "", "Punto " + i, "Texto"))
                .toList();
        session = plenary.convene("ORDINARY", LocalDate.of(2026, 5, 5), three);
        coalition.today(LocalDate.of(2026, 5, 5));
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        for (String country : List.of("BZ", "CR", "SV", "GT", "HN")) {
            stateOn(country, "Punto 1", "AGREE");
            stateOn(country, "Punto 2", "OBJECT");
        }
        corrected(CountryCode.MX, Presence.ALTERNATE);
        assertThat(plenary.titular("MX").tasks(session, "statePosition"))
                .as("the first is closed, for the second a text is sought")
                .singleElement()
                .satisfies(task -> assertThat(task.getName()).contains("Punto 3"));
        plenary.amend(session, "Texto dos");
        assertThat(plenary.titular("MX").tasks(session, "statePosition")).hasSize(2);
        corrected(CountryCode.MX, Presence.ABSENT);
        assertThat(plenary.titular("MX").tasks(session, "statePosition")).isEmpty();
        assertThat(coalition.openTasks(session)).hasSize(10).containsOnly("statePosition");
        plenary.all(session, "AGREE");
        assertThat(items.of(session))
                .extracting(AgendaItem::outcome)
                .containsExactly(Outcome.ADOPTED, Outcome.ADOPTED, Outcome.ADOPTED);
    }

    private void corrected(CountryCode country, Presence becomes) {
        changes.correct(session, country, becomes, "Motivo", "secretaria");
        coalition.as("presidencia").complete(session, "confirmCorrection", Map.of("decision", "AGREE"));
    }

    private void stateOn(String country, String item, String stance) {
        var titular = plenary.titular(country);
        titular.completeTask(
                titular.tasks(session, "statePosition").stream()
                        .filter(task -> task.getName().contains(item))
                        .findFirst()
                        .orElseThrow()
                        .getId(),
                PlenaryScene.position(stance));
    }

    @Test
    void anAnswerThatComesBeforeACountryIsCalledAbsentStands() {
        plenary.register(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        changes.correct(session, CountryCode.MX, Presence.ABSENT, "Se anotó por error.", "secretaria");
        attendances.answer(session, JointDecision.AGREE, null, "presidencia");
        plenary.state(session, "MX", "OBJECT");
        attendances.apply(session);
        assertThat(sessions.present(sessions.sitting(session))).contains(CountryCode.MX);
        assertThat(mailbox.recipientsOf(session, "plenary-correction-overtaken"))
                .containsExactly("presidencia", "secretaria");
        assertThat(draft.of(session, Language.ES)).doesNotContain("Corrección de la asistencia");
        plenary.all(session, "AGREE");
        assertThat(coalition.openTasks(session)).contains("amendMotion");
    }

    @Test
    void signedMinutesAreNotOvertakenByACorrectionThatWaited() {
        plenary.register(session, "BZ", "CR", "SV", "GT", "HN");
        changes.correct(session, CountryCode.MX, Presence.TITULAR, "Llegó tarde.", "secretaria");
        plenary.all(session, "AGREE");
        plenary.minutes(session);
        var presidency = coalition.as("presidencia");
        assertThatThrownBy(() -> presidency.complete(session, "confirmCorrection", Map.of("decision", "AGREE")))
                .hasMessageContaining("el acta de la sesión ya está firmada");
        presidency.complete(session, "confirmCorrection", Map.of("decision", "RETURN", "reason", "Llegó al cierre."));
        assertThat(coalition.ended(session)).isTrue();
    }

    private void refused(String code, CountryCode country, Presence becomes) {
        assertThatThrownBy(() -> changes.correct(session, country, becomes, "Motivo", "secretaria"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }
}
