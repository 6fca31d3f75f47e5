package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Reading;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What dissent has deferred comes to the next ordinary session, and the Presidency and the absent hear of it [gaps 37]. */
@CoalitionTest
class DeferredItemTest {
    private static final LocalDate SITTING = LocalDate.of(2026, 4, 14);

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private Motions motions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private PlenarySessionForms forms;

    private PlenaryScene plenary;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
    }

    @Test
    void waitsForTheNextOrdinarySessionAndIsTakenByItThen() {
        deferredForDissent(motions.propose(MotionKind.GENERAL, "", "Calendario", "Texto uno"));
        Motion again = motions.pending().stream()
                .filter(motion -> motion.kind() == MotionKind.GENERAL)
                .findFirst()
                .orElseThrow();
        assertThat(again).returns("Calendario", Motion::title).returns(true, Motion::ordinaryOnly);
        assertThat(forms.conveneSession(new Reading("", "presidencia", "", null, Language.ES))
                        .get("pending")
                        .toString())
                .contains("Calendario", "por sí solo, en una sesión ordinaria");
        String other = motions.propose(MotionKind.GENERAL, "", "Otro punto", "Texto");
        LocalDate today = coalition.today();
        String extraordinary = plenary.convene("EXTRAORDINARY", today.plusDays(6), List.of(other));
        assertThat(items.of(extraordinary)).extracting(AgendaItem::motion).containsExactly(other);
        String ordinary = plenary.convene("ORDINARY", today.plusDays(30), List.of());
        assertThat(items.of(ordinary)).extracting(AgendaItem::motion).containsExactly(again.number());
    }

    @Test
    void thePresidencyAndTheAbsentAreToldWhereItGoes() {
        String session = deferredForDissent(motions.propose(MotionKind.GENERAL, "", "Calendario", "Texto uno"));
        assertThat(mailbox.mailsOf(session, "plenary-item-closed"))
                .filteredOn(mail -> List.of("presidencia", "titular-pa").contains(mail.to()))
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.text())
                        .contains("Disenso: México", "El punto vuelve por sí solo a la próxima sesión ordinaria."));
        assertThat(mailbox.mailsOf(session, "plenary-round"))
                .filteredOn(mail -> mail.to().equals("titular-pa"))
                .hasSize(2)
                .first()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("ronda de consulta 1", "1. Calendario", "hasta el miércoles, 29 de abril de 2026"));
    }

    @Test
    void whatACaseProposesAgainAfterDissentWaitsForAnOrdinarySessionToo() {
        deferredForDissent(motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-001", "Aval", "Los términos"));
        assertThat(motions.pending()).as("the case proposes it").isEmpty();
        String same = motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-001", "Aval", "Los términos");
        String others = motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-001", "Aval", "Otros términos");
        assertThat(motions.get(same).ordinaryOnly()).isTrue();
        assertThat(motions.get(others).ordinaryOnly())
                .as("terms that were negotiated anew are another matter")
                .isFalse();
    }

    @Test
    void whatSilenceHasDeferredComesToWhateverSessionIsNext() {
        String motion = motions.propose(MotionKind.GENERAL, "", "Calendario", "Texto uno");
        plenary.convene("ORDINARY", SITTING, List.of(motion));
        coalition.today(SITTING);
        plenary.attend(items.get(motion).session(), "BZ", "CR", "SV", "GT", "HN", "MX");
        coalition.today(SITTING.plusDays(10));
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.DEFERRED);
        assertThat(motions.pending()).singleElement().returns(false, Motion::ordinaryOnly);
    }

    private String deferredForDissent(String motion) {
        String session = plenary.convene("ORDINARY", SITTING, List.of(motion));
        coalition.today(SITTING);
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        for (int round = 0; round <= 2; round++) {
            plenary.state(session, "MX", "OBJECT");
            plenary.all(session, "AGREE");
            if (round < 2) {
                coalition.today(coalition.today().plusDays(10));
            }
        }
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.DEFERRED);
        return session;
    }
}
