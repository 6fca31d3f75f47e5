package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Worded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** One test for each way in which an item or a session may end. */
@CoalitionTest
@RecordApplicationEvents
class PlenarySessionProcessTest {
    private static final LocalDate SITTING = LocalDate.of(2026, 4, 14);

    @Autowired
    private MinutesDraft draft;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Coalition coalition;

    @Autowired
    private Motions motions;

    @Autowired
    private Sessions sessions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private Ballots ballots;

    @Autowired
    private MinutesBook minutes;

    @Autowired
    private Closing closing;

    @Autowired
    private ApplicationEvents events;

    private PlenaryScene plenary;
    private String motion;
    private String session;

    @BeforeEach
    void aSessionSitsOnOneMotion() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
        motion = motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-001", "Respaldo del acuerdo", "Texto uno");
        session = plenary.convene("ORDINARY", SITTING, List.of(motion));
        coalition.today(SITTING);
    }

    @Test
    void adoptsAnItemToWhichNobodyPresentObjects() {
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX", "NI", "PA", "DO");
        plenary.all(session, "AGREE");
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(items.get(motion).agreement()).isEqualTo("A-01-I-2026");
        assertThat(events.stream(MotionDecided.class))
                .containsExactly(new MotionDecided(
                        motion,
                        MotionKind.AGREEMENT_ENDORSEMENT,
                        "MR-2026-001",
                        Outcome.ADOPTED,
                        session,
                        new Worded(
                                "Adoptado por consenso: respondieron 9 de 9 países presentes, sin objeciones."
                                        + " Acuerdo A-01-I-2026.",
                                "Adopted by consensus: 9 of 9 countries present answered, without objections."
                                        + " Agreement A-01-I-2026.")));
        assertThat(draft.of(session, Language.EN))
                .contains("In agreement: Belize, Costa Rica, Dominican Republic, El Salvador, Guatemala,");
        plenary.minutes(session);
        assertThat(coalition.ended(session)).isTrue();
        assertThat(minutes.find(session).orElseThrow().text())
                .contains("Asistieron 9 de 9 países", "De acuerdo: Belice, Costa Rica, El Salvador, Guatemala");
        assertThat(motions.pending()).extracting(Motion::kind).containsExactly(MotionKind.MINUTES);
    }

    @Test
    void observersOnOneLongLineAreKept() {
        String observers =
                "Organización Internacional para las Migraciones, ".repeat(40).strip();
        plenary.prepare(session);
        Map<String, Object> attendance = PlenaryScene.attendance("BZ", "CR", "SV", "GT", "HN");
        attendance.put("observers", observers);
        plenary.register(session, attendance);
        assertThat(sessions.observers(sessions.sitting(session))).containsExactly(observers);
    }

    @Test
    void anAbstentionDoesNotBlockConsensus() {
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        plenary.state(session, "BZ", "ABSTAIN");
        plenary.state(session, "CR", "ABSTAIN");
        plenary.all(session, "AGREE");
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void aMotionThatNobodySupportsIsNotAdopted() {
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN");
        plenary.all(session, "ABSTAIN");
        assertThat(items.get(motion))
                .returns(Outcome.DEFERRED, AgendaItem::outcome)
                .returns(null, AgendaItem::agreement)
                .returns("Diferido: ningún país se manifestó de acuerdo.", AgendaItem::summary);
    }

    @Test
    void adoptsAnAmendedTextInTheFirstConsultation() {
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        plenary.state(session, "MX", "OBJECT");
        plenary.all(session, "AGREE");
        assertThat(coalition.openTasks(session)).containsExactly("amendMotion", "amendMotion");
        plenary.amend(session, "Texto dos");
        assertThat(coalition.openTasks(session)).hasSize(6).containsOnly("statePosition");
        var task = plenary.titular("BZ").task(session, "statePosition");
        assertThat(task.getName()).startsWith("State position: 1. Respaldo del acuerdo · PL-");
        assertThat(plenary.titular("BZ").shown(task.getId()).get("itemText").toString())
                .contains("Texto dos");
        assertThat(plenary.titular("BZ").shown(task.getId()).get("dissent").toString())
                .contains("Mexico", "El texto no considera nuestra ley.");
        plenary.all(session, "AGREE");
        assertThat(items.get(motion))
                .returns(Outcome.ADOPTED, AgendaItem::outcome)
                .returns("Texto dos", AgendaItem::text)
                .returns(1, AgendaItem::round);
        assertThat(ballots.kept(motion)).hasSize(12);
    }

    @Test
    void aLongTextIsKeptShownAndAmendedToItsLastWord() {
        String lines = "- Concepto del aporte: USD 1000.00\n".repeat(1_400);
        String text = lines + "Condiciones: el Pleno puede retirar su aval.";
        String title = "Aval ".repeat(60);
        String endorsement = motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-002", title, text);
        coalition.today(LocalDate.of(2026, 4, 15));
        String other = plenary.convene("EXTRAORDINARY", LocalDate.of(2026, 4, 20), List.of(endorsement));
        coalition.today(LocalDate.of(2026, 4, 20));
        plenary.attend(other, "BZ", "CR", "SV", "GT", "HN");
        assertThat(items.get(endorsement).text()).hasSizeGreaterThan(40_000).isEqualTo(text);
        assertThat(items.get(endorsement).title()).hasSize(200).endsWith("…");
        String task = plenary.titular("CR").task(other, "statePosition").getId();
        assertThat(plenary.titular("CR").shown(task).get("itemText").toString())
                .contains("Condiciones: el Pleno puede retirar su aval.");
        plenary.all(other, "OBJECT");
        plenary.amend(other, text + " Y rinde cuentas cada año.");
        assertThat(items.get(endorsement).text()).isEqualTo(text + " Y rinde cuentas cada año.");
    }

    @Test
    void anOrganReturnsTheOthersTextWithAReasonAndBothTryAgain() {
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        plenary.all(session, "OBJECT");
        coalition.as("secretaria").complete(session, "amendMotion", Map.of("text", "Texto dos"));
        assertThatThrownBy(() -> coalition.as("presidencia").complete(session, "amendMotion", Map.of("text", "Otro")))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining("ya propuso un texto");
        assertThatThrownBy(() ->
                        coalition.as("presidencia").complete(session, "amendMotion", Map.of("decision", "RETURN")))
                .hasMessageContaining("motivo de la devolución");
        coalition
                .as("presidencia")
                .complete(session, "amendMotion", Map.of("decision", "RETURN", "reason", "Falta el monto."));
        assertThat(coalition.openTasks(session)).containsExactly("amendMotion", "amendMotion");
        var secretariat = coalition.as("secretaria");
        String again = secretariat.task(session, "amendMotion").getId();
        assertThat(secretariat.shown(again).get("returned").toString()).contains("Presidencia", "Falta el monto.");
        assertThat(secretariat.shown(again).get("text")).isEqualTo("Texto dos");
        plenary.amend(session, "Texto tres");
        assertThat(items.get(motion).text()).isEqualTo("Texto tres");
    }

    @Test
    void defersAMotionWhoseDissentOutlastsTwoConsultations() {
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        for (int round = 0; round <= 2; round++) {
            plenary.state(session, "MX", "OBJECT");
            plenary.state(session, "CR", "OBJECT");
            plenary.all(session, "AGREE");
            if (round < 2) {
                plenary.amend(session, "Texto de la consulta " + (round + 1));
            }
        }
        assertThat(items.get(motion))
                .returns(Outcome.DEFERRED, AgendaItem::outcome)
                .returns("Diferido por falta de consenso. Disenso: Costa Rica y México.", AgendaItem::summary);
        assertThat(items.get(motion).agreement()).isNull();
        assertThat(ballots.kept(motion)).hasSize(18);
        var secretariat = coalition.as("secretaria");
        String draft = secretariat
                .shown(secretariat.task(session, "draftMinutes").getId())
                .get("text")
                .toString();
        assertThat(draft)
                .contains(
                        "Texto uno", "Texto de la consulta 1", "Texto de la consulta 2", "La sesión no adoptó acuerdos")
                .contains("Objeción: Costa Rica («El texto no considera nuestra ley.») y México");
    }

    @Test
    void silenceIsNoAgreementButDoesNotStopThoseWhoAnswered() {
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        for (String country : List.of("BZ", "CR", "SV", "GT", "HN")) {
            plenary.state(session, country, "AGREE");
        }
        coalition.today(LocalDate.of(2026, 4, 20));
        assertThat(coalition.openTasks(session)).contains("statePosition");
        coalition.today(LocalDate.of(2026, 4, 21));
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(ballots.kept(motion))
                .filteredOn(answer -> answer.answer().equals(Answer.NONE))
                .singleElement()
                .returns("MX", answer -> answer.country().name())
                .returns(null, Answer::person);
    }

    @Test
    void defersAnItemOnWhichFewerThanTheQuorumAnswered() {
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        for (String country : List.of("BZ", "CR", "SV", "GT")) {
            plenary.state(session, country, "AGREE");
        }
        coalition.today(LocalDate.of(2026, 4, 21));
        assertThat(items.get(motion))
                .returns(Outcome.DEFERRED, AgendaItem::outcome)
                .returns("Diferido: no se reunieron las 5 respuestas que exige el quórum.", AgendaItem::summary);
    }

    @Test
    void nobodySeesAnotherCountrysPositionBeforeTheRoundCloses() {
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        plenary.state(session, "MX", "OBJECT");
        String task = plenary.titular("CR").task(session, "statePosition").getId();
        assertThat(plenary.titular("CR").shown(task).toString()).doesNotContain("nuestra ley", "OBJECT");
    }

    @Test
    void minutesThatAnOrganReturnsAreDraftedAgainWithTheReasonsShown() {
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        plenary.all(session, "AGREE");
        var secretariat = coalition.as("secretaria");
        secretariat.complete(session, "draftMinutes", Map.of("text", "Borrador"));
        plenary.titular("CR").complete(session, "commentMinutes", Map.of("comment", "Falta la hora de cierre."));
        coalition.today(LocalDate.of(2026, 4, 28));
        assertThat(coalition.openTasks(session)).containsExactly("signMinutes", "signMinutes");
        assertThatThrownBy(() -> secretariat.complete(session, "signMinutes", Map.of("decision", "RETURN")))
                .hasMessageContaining("motivo");
        coalition
                .as("presidencia")
                .complete(session, "signMinutes", Map.of("decision", "RETURN", "reason", "Falta un anexo."));
        secretariat.complete(session, "signMinutes", Map.of("decision", "AGREE"));
        assertThat(mailbox.recipientsOf(session, "casework.disagreementToMend"))
                .containsExactly("presidencia", "secretaria");
        String draft = secretariat.task(session, "draftMinutes").getId();
        assertThat(secretariat.shown(draft).get("signatures").toString()).contains("Falta un anexo.");
        assertThat(secretariat.shown(draft).get("comments").toString())
                .contains("Costa Rica", "Falta la hora de cierre.");
        assertThat(motions.pending()).isEmpty();
        plenary.minutes(session);
        assertThat(coalition.ended(session)).isTrue();
        assertThat(minutes.find(session).orElseThrow()).returns(2, MinutesBook.Minutes::version);
    }

    @Test
    void minutesThatAreDeferredComeBeforeTheNextSessionAgain() {
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        plenary.all(session, "AGREE");
        plenary.minutes(session);
        coalition.today(LocalDate.of(2026, 5, 4));
        String next = plenary.convene("EXTRAORDINARY", LocalDate.of(2026, 5, 11), List.of());
        coalition.today(LocalDate.of(2026, 5, 11));
        plenary.attend(next, "BZ", "CR", "SV", "GT", "HN");
        coalition.today(LocalDate.of(2026, 5, 19));
        assertThat(minutes.find(session).orElseThrow().state()).isEqualTo(MinutesBook.State.SIGNED);
        assertThat(motions.pending())
                .singleElement()
                .returns(MotionKind.MINUTES, Motion::kind)
                .returns(session, Motion::subjectCase);
    }

    @Test
    void aSessionDoesNotGoOnWithAnUndecidedItem() {
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        assertThatThrownBy(() -> closing.decide(session)).hasMessageContaining("undecided");
        assertThat(coalition.openTasks(session)).hasSize(6).containsOnly("statePosition");
    }

    @Test
    void adoptsSeveralItemsOfOneSessionEachInItsOwnTasks() {
        String second = motions.propose(MotionKind.RESULTS_REPORT, "MR-2026-001", "Informe de resultados", "Texto");
        coalition.today(SITTING);
        String other = plenary.convene("EXTRAORDINARY", LocalDate.of(2026, 4, 20), List.of());
        coalition.today(LocalDate.of(2026, 4, 20));
        plenary.attend(other, "BZ", "CR", "SV", "GT", "HN");
        plenary.all(other, "AGREE");
        assertThat(items.get(second).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(items.get(motion).closed()).isFalse();
    }
}
