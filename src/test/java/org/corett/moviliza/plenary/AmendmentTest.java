package org.corett.moviliza.plenary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.engine.FormRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A new text needs both organs; where they do not find one in time, the Plenary is consulted on the text it has. */
@CoalitionTest
class AmendmentTest {
    private static final LocalDate SITTING = LocalDate.of(2026, 4, 14);

    @Autowired
    private Coalition coalition;

    @Autowired
    private Motions motions;

    @Autowired
    private AgendaItems items;

    @Autowired
    private Amendments amendments;

    private PlenaryScene plenary;
    private String motion;
    private String session;

    @BeforeEach
    void allSixCountriesObject() {
        coalition.startAfresh();
        coalition.today(LocalDate.of(2026, 3, 30));
        plenary = new PlenaryScene(coalition);
        motion = motions.propose(MotionKind.GENERAL, "", "Calendario", "Texto uno");
        session = plenary.convene("ORDINARY", SITTING, List.of(motion));
        coalition.today(SITTING);
        plenary.attend(session, "BZ", "CR", "SV", "GT", "HN", "MX");
        plenary.all(session, "OBJECT");
    }

    @Test
    void ofTwoTextsProposedAtOnceOneWaitsAndTheOtherIsRefused() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService organs = Executors.newFixedThreadPool(2);
        List<Future<String>> proposals = new ArrayList<>();
        for (String organ : List.of("presidencia", "secretaria")) {
            String task = coalition.as(organ).task(session, "amendMotion").getId();
            proposals.add(organs.submit(() -> {
                together.await();
                try {
                    coalition.as(organ).completeTask(task, Map.of("text", "Texto de " + organ));
                    return organ;
                } catch (FormRefused refused) {
                    return refused.getMessage();
                }
            }));
        }
        List<String> answers = List.of(proposals.get(0).get(), proposals.get(1).get());
        organs.shutdown();

        Amendments.Amendment waiting = amendments.proposed(items.get(motion)).orElseThrow();
        assertThat(waiting.attempt()).isOne();
        String first = waiting.text().replace("Texto de ", "");
        assertThat(answers).contains(first);
        assertThat(answers)
                .filteredOn(answer -> !answer.equals(first))
                .singleElement()
                .asString()
                .contains("la otra instancia ya propuso un texto");
        assertThat(coalition.openTasks(session)).containsExactly("amendMotion");
    }

    @Test
    void withoutANewTextInTimeTheCountriesAreConsultedOnTheTextAsItStands() {
        coalition.as("presidencia").complete(session, "amendMotion", Map.of("text", "Texto que nadie confirma"));
        coalition.today(LocalDate.of(2026, 4, 20));
        assertThat(coalition.openTasks(session)).containsExactly("amendMotion");
        coalition.today(LocalDate.of(2026, 4, 21));
        assertThat(coalition.openTasks(session)).hasSize(6).containsOnly("statePosition");
        assertThat(items.get(motion)).returns("Texto uno", AgendaItem::text).returns(1, AgendaItem::round);
        String task = plenary.titular("CR").task(session, "statePosition").getId();
        assertThat(plenary.titular("CR").shown(task).get("itemText").toString()).contains("Texto uno");
        plenary.all(session, "AGREE");
        assertThat(items.get(motion))
                .returns(Outcome.ADOPTED, AgendaItem::outcome)
                .returns("Texto uno", AgendaItem::text);
        var secretariat = coalition.as("secretaria");
        String draft = secretariat.task(session, "draftMinutes").getId();
        assertThat(secretariat.shown(draft).get("text").toString())
                .contains("no acordaron un nuevo texto en el plazo; la ronda de consulta 1")
                .doesNotContain("Texto que nadie confirma");
    }

    @Test
    void theLastAgreedTextStandsAndReturnsDoNotPutTheDeadlineOff() {
        plenary.amend(session, "Texto dos");
        plenary.all(session, "OBJECT");
        for (LocalDate day = LocalDate.of(2026, 4, 15); day.isBefore(SITTING.plusDays(7)); day = day.plusDays(1)) {
            coalition.today(day);
            coalition.as("secretaria").complete(session, "amendMotion", Map.of("text", "Texto del " + day));
            coalition
                    .as("presidencia")
                    .complete(session, "amendMotion", Map.of("decision", "RETURN", "reason", "Falta el monto."));
        }
        coalition.today(SITTING.plusDays(7));
        assertThat(coalition.openTasks(session)).hasSize(6).containsOnly("statePosition");
        assertThat(items.get(motion)).returns("Texto dos", AgendaItem::text).returns(2, AgendaItem::round);
        plenary.all(session, "OBJECT");
        assertThat(items.get(motion).outcome()).isEqualTo(Outcome.DEFERRED);
        var secretariat = coalition.as("secretaria");
        String draft = secretariat.task(session, "draftMinutes").getId();
        assertThat(secretariat.shown(draft).get("text").toString())
                .containsSubsequence(
                        "Texto modificado de común acuerdo", "Texto dos", "la ronda de consulta 2 se hizo");
    }
}
