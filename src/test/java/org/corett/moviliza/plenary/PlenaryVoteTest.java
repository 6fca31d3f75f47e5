package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where the Plenary has agreed to vote, persistent dissent ends in one [gaps 5]. */
@CoalitionTest
class PlenaryVoteTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private AgreedRules rules;

    @Autowired
    private Motions motions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private Ballots ballots;

    private PlenaryScene plenary;
    private String motion;
    private String session;

    @BeforeEach
    void aSessionSitsOnAMotion() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
        motion = motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-001", "Respaldo", "Texto");
        session = plenary.convene("ORDINARY", LocalDate.of(2026, 4, 14), List.of(motion));
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.attend(session, PlenaryScene.COUNTRIES.toArray(String[]::new));
    }

    @AfterEach
    void putTheRulesBack() {
        rules.asSet();
    }

    @Test
    void comesWhenTwoConsultationsHaveFailed() {
        rules.voteAfter(2);
        for (int round = 1; round <= 2; round++) {
            dissent();
            assertThat(coalition.openTasks(session)).containsExactly("amendMotion", "amendMotion");
            plenary.amend(session, "Texto de la consulta " + round);
        }
        dissent();
        assertThat(coalition.openTasks(session)).hasSize(9).containsOnly("castVote");
    }

    @Test
    void sixVotesInFavourAdopt() {
        dissentGoesToAVote();
        vote("YES", "BZ", "CR", "SV", "GT", "HN", "PA");
        vote("NO", "MX", "NI");
        vote("ABSTAIN", "DO");
        assertThat(items.get(motion))
                .returns(Outcome.ADOPTED, AgendaItem::outcome)
                .returns(
                        "Aprobado por votación: 6 a favor (Belice, Costa Rica, El Salvador, Guatemala, Honduras y"
                                + " Panamá), 2 en contra (México y Nicaragua), 1 abstención (República Dominicana)."
                                + " Objeciones en pie: México. Acuerdo A-01-I-2026.",
                        AgendaItem::summary);
        assertThat(ballots.kept(motion).stream()
                        .filter(kept -> kept.ballot().equals(Answer.VOTE))
                        .toList())
                .hasSize(9);
        var secretariat = coalition.as("secretaria");
        assertThat(secretariat
                        .shown(secretariat.task(session, "draftMinutes").getId())
                        .get("text")
                        .toString())
                .contains(
                        "Votación. A favor: Belice", "En contra: México y Nicaragua. Abstención: República Dominicana");
    }

    @Test
    void fewerThanSixVotesReject() {
        dissentGoesToAVote();
        vote("YES", "BZ", "CR", "SV", "GT", "HN");
        vote("NO", "MX", "NI", "PA", "DO");
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(items.get(motion).agreement()).isNull();
    }

    @Test
    void aTieRejects() {
        dissentGoesToAVote();
        vote("YES", "BZ", "CR", "SV", "GT");
        vote("NO", "MX", "NI", "PA", "DO");
        vote("ABSTAIN", "HN");
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void silentCountriesCountForNeitherSideWhenTheVoteIsOver() {
        dissentGoesToAVote();
        vote("YES", "BZ", "CR", "SV", "GT", "HN", "PA");
        coalition.today(LocalDate.of(2026, 4, 21));
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(ballots.kept(motion).stream()
                        .filter(kept -> kept.ballot().equals(Answer.VOTE)
                                && kept.answer().equals(Answer.NONE))
                        .toList())
                .hasSize(3);
    }

    @Test
    void aVoteOfFewerThanTheQuorumDecidesNothing() {
        dissentGoesToAVote();
        vote("YES", "BZ", "CR", "SV", "GT");
        coalition.today(LocalDate.of(2026, 4, 21));
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.DEFERRED);
    }

    private void dissentGoesToAVote() {
        rules.voteAfter(0);
        dissent();
    }

    private void dissent() {
        plenary.state(session, "MX", "OBJECT");
        plenary.all(session, "AGREE");
    }

    private void vote(String choice, String... countries) {
        for (String country : countries) {
            plenary.titular(country).complete(session, "castVote", Map.of("choice", choice));
        }
    }
}
