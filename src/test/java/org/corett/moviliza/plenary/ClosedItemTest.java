package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.FormBinder;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was entitled and who answered is kept as it was when the item closed. */
@CoalitionTest
class ClosedItemTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private Motions motions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private Ballots ballots;

    @Autowired
    private Deliberation deliberation;

    @Autowired
    private Closing closing;

    @Autowired
    private FormBinder binder;

    @Autowired
    private JdbcClient database;

    private String motion;

    @BeforeEach
    void anItemIsClosed() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        PlenaryScene plenary = new PlenaryScene(coalition);
        motion = motions.propose(MotionKind.GENERAL, "", "Calendario", "Texto");
        String session = plenary.convene("ORDINARY", LocalDate.of(2026, 4, 14), List.of(motion));
        coalition.today(LocalDate.of(2026, 4, 14));
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        for (String country : List.of("BZ", "CR", "SV", "GT", "HN")) {
            plenary.state(session, country, "AGREE");
        }
        coalition.today(LocalDate.of(2026, 4, 21));
        assertThat(items.get(motion).closed()).isTrue();
    }

    @Test
    void refusesALateAnswerWithASentenceThatNamesTheItem() {
        assertThatThrownBy(() -> deliberation.state(motion, CountryCode.MX, Stance.OBJECT, "Tarde", "titular-mx"))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(
                                binder.refused("state-position", refusal, Language.ES))
                        .hasMessageContaining("el punto «1. Calendario» ya está cerrado y no admite más respuestas;"
                                + " consulte el resultado en el caso."));
        assertThatThrownBy(() -> deliberation.vote(motion, CountryCode.MX, VoteChoice.NO, "titular-mx"))
                .isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into position_stated values (:motion, 0, 'MX', 'OBJECT', 'x', 'x', now())",
                "update position_stated set stance = 'OBJECT' where motion = :motion",
                "delete from position_stated where motion = :motion",
                "insert into vote_cast values (:motion, 'MX', 'NO', 'x', now())",
                "insert into closed_answer values (:motion, '9', 'MX', 'OBJECT', 'x', 'x', now())",
                "update closed_answer set answer = 'AGREE' where motion = :motion",
                "delete from closed_answer where motion = :motion",
                "update agenda_item set outcome = 'REJECTED' where motion = :motion",
                "delete from agenda_item where motion = :motion"
            })
    void theDatabaseRefusesEveryLaterChange(String change) {
        assertThatThrownBy(() -> database.sql(change).param("motion", motion).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anAgreementsNumberIsGivenOnceInASession() {
        String session = items.get(motion).session();
        String other = motions.propose(MotionKind.GENERAL, "", "Otro punto", "Texto");
        items.add(session, 2, motions.get(other));
        assertThatThrownBy(() -> database.sql("update agenda_item set agreement = 'A-01-I-2026' where motion = ?")
                        .param(other)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void closingAgainChangesNothing() {
        closing.close(motion, Outcome.REJECTED, false);
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(ballots.kept(motion)).hasSize(6);
    }
}
