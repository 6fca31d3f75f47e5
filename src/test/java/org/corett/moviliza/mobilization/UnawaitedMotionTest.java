package org.corett.moviliza.mobilization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.engine.FormRefused;
import org.corett.moviliza.plenary.PlenaryScene;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator deletes a cycle whose motion waits: nobody is left who waits for the Plenary's decision. */
@CoalitionTest
class UnawaitedMotionTest {
    @Autowired
    private Coalition coalition;

    @Autowired
    private PlenaryStandIn motions;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private JdbcClient database;

    private PlenaryScene plenary;
    private FollowingCase following;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        mailbox.empty();
        plenary = new PlenaryScene(coalition);
        following = new FollowingCase(coalition);
    }

    @Test
    void leavesTheListAndBothOrgansHear() {
        String number = following.beforeThePlenary();
        String motion = motions.lastMotion(number);
        delete(number);

        assertThat(mailbox.recipientsOf(number, "plenary-motion-unawaited"))
                .containsExactly("presidencia", "secretaria");
        assertThat(mailbox.mailsOf(number, "plenary-motion-unawaited").get(0).text())
                .contains(motion, number);
        assertThatThrownBy(() -> plenary.convene("ORDINARY", coalition.today().plusDays(30), List.of(motion)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(motion);
    }

    @Test
    void doesNotComeBackFromASessionThatIsDeletedToo() {
        String number = following.beforeThePlenary();
        String motion = motions.lastMotion(number);
        String session = plenary.convene("ORDINARY", coalition.today().plusDays(30), List.of(motion));
        delete(number);
        delete(session);

        assertThatThrownBy(() -> plenary.convene("ORDINARY", coalition.today().plusDays(40), List.of(motion)))
                .isInstanceOf(FormRefused.class)
                .hasMessageContaining(motion);
    }

    @Test
    void noSessionHearsOfADisagreementInACaseThatIsOver() {
        String number = following.threeRoundsWithoutAgreement();
        following.by("presidencia", number, "decideNegotiationExit", Answers.exit("CLOSE", "No hay interés."));
        following.by("secretaria", number, "decideNegotiationExit", Answers.exit("NEW_SHEET", "Sí lo hay."));
        coalition.today(LocalDate.of(2026, 3, 18));
        assertThat(waiting(number)).isEqualTo(1);
        delete(number);
        assertThat(waiting(number)).isZero();
    }

    @Test
    void whatWasSettledIsStillToldOnceTheCaseIsOver() {
        String number = following.threeRoundsWithoutAgreement();
        following.by("presidencia", number, "decideNegotiationExit", Answers.exit("CLOSE", "No hay interés."));
        following.by("secretaria", number, "decideNegotiationExit", Answers.exit("NEW_SHEET", "Sí lo hay."));
        coalition.today(LocalDate.of(2026, 3, 18));
        following.bothChoose(number, "CLOSE");
        assertThat(coalition.ended(number)).isTrue();
        assertThat(waiting(number)).isEqualTo(1);
    }

    private int waiting(String number) {
        return database.sql("select count(*) from motion where subject_case = ? and session is null"
                        + " and withdrawn_on is null")
                .param(number)
                .query(Integer.class)
                .single();
    }

    private void delete(String number) {
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(number)
                        .singleResult()
                        .getId(),
                "por error",
                true);
    }
}
