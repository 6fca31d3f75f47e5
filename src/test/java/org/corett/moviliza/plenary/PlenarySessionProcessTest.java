package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One test for each way in which an item or a session may end. */
@CoalitionTest
class PlenarySessionProcessTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private Motions motions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private MinutesBook minutes;

    private PlenaryScene plenary;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
    }

    @Test
    void adoptsAnItemToWhichNobodyPresentObjects() {
        String motion = motions.propose(MotionKind.AGREEMENT_ENDORSEMENT, "MR-2026-001", "Respaldo", "Texto");
        String session = plenary.convene("ORDINARY", LocalDate.of(2026, 4, 14), List.of(motion));
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX", "NI", "PA", "DO");
        plenary.all(session, "AGREE");
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(items.get(motion).agreement()).isEqualTo("A-01-I-2026");
        plenary.minutes(session);
        assertThat(coalition.ended(session)).isTrue();
        assertThat(minutes.find(session).orElseThrow().text()).contains("Asistieron 9 de 9 países");
        assertThat(motions.pending()).extracting(Motion::kind).containsExactly(MotionKind.MINUTES);
    }
}
