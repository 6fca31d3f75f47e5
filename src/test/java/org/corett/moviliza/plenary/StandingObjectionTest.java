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
import org.corett.moviliza.shared.Reading;
import org.corett.moviliza.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An objection stands until the country that made it withdraws it; silence withdraws nothing [001 §VI.4; gaps 3, 4, 35]. */
@CoalitionTest
class StandingObjectionTest {
    private static final LocalDate SITTING = LocalDate.of(2026, 4, 14);
    private static final String REASON = "El texto no considera nuestra ley.";

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private AgreedRules rules;

    @Autowired
    private Motions motions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private Ballots ballots;

    @Autowired
    private SessionChanges changes;

    @Autowired
    private MinutesDraft draft;

    @Autowired
    private PlenarySessionForms forms;

    private PlenaryScene plenary;
    private String motion;
    private String session;

    @BeforeEach
    void mexicoObjectsAndFiveAgree() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
        motion = motions.propose(MotionKind.GENERAL, "", "Calendario", "Texto uno");
        session = plenary.convene("ORDINARY", SITTING, List.of(motion));
        coalition.today(SITTING);
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        plenary.state(session, "MX", "OBJECT");
        plenary.all(session, "AGREE");
    }

    @AfterEach
    void putTheRulesBack() {
        rules.asSet();
    }

    @Test
    void silenceInTheConsultationsWithdrawsNothing() {
        for (int round = 1; round <= 2; round++) {
            coalition.today(coalition.today().plusDays(10));
            assertThat(coalition.openTasks(session)).hasSize(6).containsOnly("statePosition");
            allButMexicoAgree();
            coalition.today(coalition.today().plusDays(10));
        }
        assertThat(items.get(motion))
                .returns(Outcome.DEFERRED, AgendaItem::outcome)
                .returns(null, AgendaItem::agreement)
                .returns("Diferido por falta de consenso. Disenso: México.", AgendaItem::summary);
        assertThat(draft.of(session, Language.ES))
                .contains("Objeciones en pie al cerrar el punto: México («" + REASON + "»).");
    }

    @Test
    void persistentDissentOfASilentCountryGoesToTheVote() {
        rules.voteAfter(1);
        coalition.today(coalition.today().plusDays(10));
        allButMexicoAgree();
        coalition.today(coalition.today().plusDays(10));
        assertThat(coalition.openTasks(session)).hasSize(6).containsOnly("castVote");
    }

    @Test
    void aSilentObjectorAlsoHoldsUpAnAmendedText() {
        plenary.amend(session, "Texto dos");
        allButMexicoAgree();
        coalition.today(coalition.today().plusDays(10));
        assertThat(items.get(motion).closed()).isFalse();
        assertThat(coalition.openTasks(session)).containsExactly("amendMotion", "amendMotion");
        assertThat(coalition
                        .as("presidencia")
                        .shown(coalition
                                .as("presidencia")
                                .task(session, "amendMotion")
                                .getId())
                        .get("dissent")
                        .toString())
                .contains("México", REASON);
    }

    @Test
    void anAbstentionInATaskWithdrawsItAndTheRecordSaysSo() {
        plenary.amend(session, "Texto dos");
        var mexico = plenary.titular("MX");
        String task = mexico.task(session, "statePosition").getId();
        assertThat(mexico.shown(task).get("own").toString()).contains("México", REASON);
        coalition.today(LocalDate.of(2026, 4, 15));
        mexico.completeTask(task, Map.of("stance", "ABSTAIN"));
        var costaRica = plenary.titular("CR");
        assertThat(costaRica
                        .shown(costaRica.task(session, "statePosition").getId())
                        .get("dissent")
                        .toString())
                .as("until the round closes nobody sees what another country answers in it")
                .contains("México");
        plenary.all(session, "AGREE");
        assertThat(items.get(motion))
                .returns(Outcome.ADOPTED, AgendaItem::outcome)
                .returns(
                        "Adoptado por consenso: respondieron 6 de 6 países presentes, sin objeciones."
                                + " Objeciones retiradas: México. Acuerdo A-01-I-2026.",
                        AgendaItem::summary);
        assertThat(draft.of(session, Language.ES))
                .contains("Objeciones retiradas por quien las hizo: México («" + REASON
                        + "»), retirada el 15 de abril de 2026.");
        assertThat(draft.of(session, Language.EN)).contains("Objections withdrawn by those who made them: Mexico");
        assertThat(ballots.kept(motion).stream().filter(Answer::objects))
                .singleElement()
                .satisfies(kept -> assertThat(kept.withdrawnAt()).isNotNull());
    }

    @Test
    void theLastWithdrawalWhileATextIsSoughtSettlesTheItem() {
        mailbox.empty();
        changes.withdrawObjection(session, 1, CountryCode.MX, "titular-mx");
        coalition.runDueJobs();
        assertThat(items.get(motion))
                .returns(Outcome.ADOPTED, AgendaItem::outcome)
                .returns("Texto uno", AgendaItem::text)
                .returns(0, AgendaItem::round);
        assertThat(coalition.openTasks(session)).containsExactly("draftMinutes");
        assertThat(mailbox.recipientsOf(session, "plenary-objection-withdrawn"))
                .contains("presidencia", "secretaria", "titular-do", "suplente-mx");
    }

    @Test
    void ofTwoObjectionsOneWithdrawnTheOtherHoldsTheTextUp() {
        plenary.amend(session, "Texto dos");
        plenary.state(session, "CR", "OBJECT");
        plenary.all(session, "OBJECT");
        for (String country : List.of("BZ", "CR", "SV", "GT", "HN")) {
            changes.withdrawObjection(session, 1, CountryCode.valueOf(country), "titular-x");
        }
        coalition.runDueJobs();
        assertThat(coalition.openTasks(session)).containsExactly("amendMotion", "amendMotion");
        changes.withdrawObjection(session, 1, CountryCode.MX, "titular-mx");
        coalition.runDueJobs();
        assertThat(items.get(motion))
                .as("nobody objects, nobody has agreed to this text")
                .returns(Outcome.DEFERRED, AgendaItem::outcome);
    }

    @Test
    void anObjectionOfTheOpenRoundIsWithdrawnWithoutTellingTheOthers() {
        plenary.amend(session, "Texto dos");
        plenary.state(session, "CR", "OBJECT");
        mailbox.empty();
        changes.withdrawObjection(session, 1, CountryCode.CR, "titular-cr");
        assertThat(mailbox.recipientsOf(session, "plenary-objection-withdrawn"))
                .containsExactly("suplente-cr", "titular-cr");
        assertThat(coalition.openTasks(session)).hasSize(5).containsOnly("statePosition");
    }

    @Test
    void nobodyWithdrawsWhatIsNotItsOwnOrIsClosed() {
        assertThatThrownBy(() -> changes.withdrawObjection(session, 1, CountryCode.CR, "titular-cr"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("objection.none");
        changes.withdrawObjection(session, 1, CountryCode.MX, "titular-mx");
        coalition.runDueJobs();
        assertThatThrownBy(() -> changes.withdrawObjection(session, 1, CountryCode.MX, "titular-mx"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void whatTheMinutesLeaveOutOrAddIsShownToBothSignersAndTheCountries() {
        rules.voteAfter(0);
        coalition.startAfresh();
        mexicoObjectsAndFiveAgree();
        for (String country : List.of("BZ", "CR", "SV", "GT", "HN", "MX")) {
            plenary.titular(country).complete(session, "castVote", Map.of("choice", "YES"));
        }
        var secretariat = coalition.as("secretaria");
        String task = secretariat.task(session, "draftMinutes").getId();
        String record = secretariat.shown(task).get("text").toString();
        String dissent = "Objeciones en pie al cerrar el punto: México («" + REASON + "»).";
        assertThat(record).contains(dissent);
        secretariat.completeTask(task, Map.of("text", record.replace(dissent, "Hubo plena coincidencia.")));
        assertThat(shown("titular-cr", "commentMinutes")).contains(dissent, "Hubo plena coincidencia.");
        PlenaryScene.COUNTRIES.forEach(
                country -> plenary.titular(country).complete(session, "commentMinutes", Map.of()));
        List<Map<String, String>> differences = List.of(
                Map.of("what", "Consta en el registro y falta en el acta", "paragraph", dissent),
                Map.of("what", "Consta en el acta y no en el registro", "paragraph", "Hubo plena coincidencia."));
        for (String organ : List.of("presidencia", "secretaria")) {
            assertThat(shown(organ, "signMinutes")).contains(dissent, "Hubo plena coincidencia.");
            assertThat(forms.signMinutes(new Reading(session, organ, "presidency", null, Language.ES)))
                    .containsEntry("differences", differences);
        }
    }

    @Test
    void minutesThatSayWhatWasRecordedDifferInNothing() {
        changes.withdrawObjection(session, 1, CountryCode.MX, "titular-mx");
        coalition.runDueJobs();
        var secretariat = coalition.as("secretaria");
        String task = secretariat.task(session, "draftMinutes").getId();
        secretariat.completeTask(
                task, Map.of("text", secretariat.shown(task).get("text").toString()));
        assertThat(coalition
                        .as("titular-cr")
                        .shown(coalition
                                .as("titular-cr")
                                .task(session, "commentMinutes")
                                .getId())
                        .get("differences"))
                .hasToString("[]");
    }

    private String shown(String person, String task) {
        return String.valueOf(coalition
                .as(person)
                .shown(coalition.as(person).task(session, task).getId())
                .get("differences"));
    }

    private void allButMexicoAgree() {
        for (String country : List.of("BZ", "CR", "SV", "GT", "HN")) {
            plenary.state(session, country, "AGREE");
        }
    }
}
