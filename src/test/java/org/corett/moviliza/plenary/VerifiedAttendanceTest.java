package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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

    @Test
    void aCountryThatCameLateIsAskedOnceThePresidencyConfirmsIt() {
        plenary.register(session, "BZ", "CR", "SV", "GT", "HN");
        plenary.state(session, "BZ", "AGREE");
        changes.correct(session, CountryCode.MX, Presence.TITULAR, "Llegó a las 11.", "secretaria");
        assertThat(coalition.openTasks(session)).hasSize(5).contains("confirmCorrection");
        var presidency = coalition.as("presidencia");
        String task = presidency.task(session, "confirmCorrection").getId();
        assertThat(presidency.shown(task).get("correction").toString())
                .contains("México", "Ausente", "Titular", "Llegó a las 11.");
        presidency.completeTask(task, Map.of("decision", "AGREE"));
        assertThat(sessions.present(sessions.sitting(session))).contains(CountryCode.MX);
        assertThat(coalition.openTasks(session)).hasSize(5).containsOnly("statePosition");
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
                        + " (registrada el 14 de abril de 2026; motivo: Llegó a las 11.).");
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

    private void refused(String code, CountryCode country, Presence becomes) {
        assertThatThrownBy(() -> changes.correct(session, country, becomes, "Motivo", "secretaria"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }
}
