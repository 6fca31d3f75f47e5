package org.corett.moviliza.advice;

import java.io.IOException;
import java.util.List;
import org.corett.moviliza.Turns;
import org.junit.jupiter.api.Test;

/** Who hears of each turn of a request for advice. MemberAdviceTest walks through them. */
class AdviceTurnsTest {
    @Test
    void everyTurnHasItsToldOnes() throws IOException {
        Turns turns = new Turns("advice/member-advice.bpmn")
                .told("Event_AdviceOver", "closeAdvice", List.of("the asker"))
                .told("End_AdviceClosed", "advice.closed", List.of("who was asked"));
        turns.coverTheModel();
        turns.areWritten();
    }
}
