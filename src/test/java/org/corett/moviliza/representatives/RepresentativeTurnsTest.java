package org.corett.moviliza.representatives;

import static org.corett.moviliza.Turns.COUNTRIES;
import static org.corett.moviliza.Turns.ORGANS;
import static org.corett.moviliza.Turns.all;

import java.io.IOException;
import java.util.List;
import org.corett.moviliza.Turns;
import org.junit.jupiter.api.Test;

/**
 * Who hears of each turn of a change of representative and of a handover. That these mails reach exactly those is walked
 * through in RepresentativeChangeScenarioTest, LetterAmendmentTest and OfficeHandoverTest.
 */
class RepresentativeTurnsTest {
    private static final List<String> SECRETARIAT = List.of("secretaria");
    private static final List<String> OBSERVERS = List.of("observador-oim");
    private static final List<String> DELEGATION = List.of("titular-sv", "suplente-sv");
    private static final List<String> NATIONAL_BODY = List.of("national body");
    private static final List<String> INCOMING = List.of("who comes");
    private static final List<String> OUTGOING = List.of("who leaves");

    @Test
    void everyTurnOfAChangeHasItsToldOnes() throws IOException {
        Turns turns = new Turns("representatives/representative-change.bpmn")
                .told("Flow_Accepted", "representative.confirmed", all(NATIONAL_BODY, INCOMING))
                .told("Flow_Returned", "representative.returned", all(DELEGATION, NATIONAL_BODY))
                .told("Flow_Returned", "correctLetter", all(DELEGATION, SECRETARIAT))
                .told("Flow_ReturnedVacant", "representative.returned", all(DELEGATION, NATIONAL_BODY))
                .told("Flow_ReturnedVacant", "nameSuccessor", all(DELEGATION, SECRETARIAT))
                .silent("Flow_DayComes", "told when the seat changes hands")
                .told("Flow_DateMoves", "representative.dateMoved", all(DELEGATION, NATIONAL_BODY, INCOMING))
                .told("Event_DateMoved", "representative.dateMoved", all(DELEGATION, NATIONAL_BODY, INCOMING))
                .told("Flow_LetterFalls", "representative.withdrawn", all(DELEGATION, NATIONAL_BODY, INCOMING))
                .told("Event_LetterWithdrawn", "representative.withdrawn", all(DELEGATION, NATIONAL_BODY, INCOMING))
                .told("Flow_NothingChanges", "representative.withdrawn", all(DELEGATION, NATIONAL_BODY, INCOMING))
                .told("Flow_StillVacant", "nameSuccessor", all(DELEGATION, SECRETARIAT))
                .told("End_LetterWithdrawn", "representative.withdrawn", all(DELEGATION, NATIONAL_BODY, INCOMING))
                .told("Event_TakesEffect", "representative.farewell", OUTGOING)
                .told("Flow_SeatTaken", "representative.welcome", INCOMING)
                .told("Flow_SeatTaken", "representative.access", INCOMING)
                .told("Flow_SeatEmpty", "representative.acting", DELEGATION)
                .told("Flow_SeatEmpty", "nameSuccessor", all(DELEGATION, SECRETARIAT))
                .told("End_SeatTaken", "representative.newContact", all(COUNTRIES, OBSERVERS))
                .told("Event_SuccessorAwaited", "representative.successorAwaited", NATIONAL_BODY)
                .told("End_Reminded", "representative.successorAwaited", NATIONAL_BODY);
        turns.coverTheModel();
        turns.areWritten();
    }

    @Test
    void everyTurnOfAHandoverHasItsToldOnes() throws IOException {
        Turns turns = new Turns("representatives/office-handover.bpmn")
                .told("Event_TermOver", "office.prolonged", ORGANS)
                .told("End_Prolonged", "office.prolonged", ORGANS)
                .told("Event_TermEnds", "office.passed", all(COUNTRIES, ORGANS, OBSERVERS))
                .told("End_Passed", "office.passed", all(COUNTRIES, ORGANS, OBSERVERS));
        turns.coverTheModel();
        turns.areWritten();
    }
}
