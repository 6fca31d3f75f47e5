package org.corett.moviliza.consultancy;

import static org.corett.moviliza.Turns.COUNTRIES;
import static org.corett.moviliza.Turns.ORGANS;
import static org.corett.moviliza.Turns.all;
import static org.corett.moviliza.consultancy.HiringAnswers.confirmation;
import static org.corett.moviliza.consultancy.HiringAnswers.consultancy;
import static org.corett.moviliza.consultancy.HiringAnswers.contract;
import static org.corett.moviliza.consultancy.HiringAnswers.evaluation;
import static org.corett.moviliza.consultancy.HiringAnswers.exit;
import static org.corett.moviliza.consultancy.HiringAnswers.filter;
import static org.corett.moviliza.consultancy.HiringAnswers.objection;
import static org.corett.moviliza.consultancy.HiringAnswers.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.corett.moviliza.Coalition;
import org.corett.moviliza.CoalitionTest;
import org.corett.moviliza.Mailbox;
import org.corett.moviliza.Turns;
import org.corett.moviliza.shared.CountryCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who hears of each turn of a hiring, walked through every one of them. */
@CoalitionTest
class HiringTurnsTest {
    private static final List<String> SECRETARIAT = List.of("secretaria");
    private static final List<String> OBSERVERS = List.of("observador-oim");
    private static final List<String> INVITED =
            List.of("uno@firmas.example", "dos@firmas.example", "tres@firmas.example");

    @Autowired
    private Coalition coalition;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private OffersStandIn applicants;

    private final Turns turns = turns();
    private String cons;

    @BeforeEach
    void startAfresh() {
        coalition.startAfresh();
        mailbox.empty();
    }

    private static Turns turns() {
        return new Turns("consultancy/consultant-hiring.bpmn")
                .silent("Event_CallCloses", "what comes of the close is told at the outcomes below")
                .told("Flow_OffersReceived", "firstFilter", ORGANS)
                .told("Flow_NoOffers", "consultancy.callEmpty", ORGANS)
                .told("Flow_FilterDisagreed", "casework.disagreement", ORGANS)
                .silent("Flow_FilterAgreed", "told at the outcomes of the filter")
                .told("Flow_OffersAdmitted", "evaluateOffers", COUNTRIES)
                .told("Flow_NoneAdmitted", "consultancy.callEmpty", ORGANS)
                .told("Flow_SecondCall", "consultancy.secondCall", all(COUNTRIES, OBSERVERS))
                .told("Flow_BothEmpty", "decideAfterEmptyCalls", ORGANS)
                .told("Flow_ExitDisagreed", "casework.disagreement", ORGANS)
                .told("Flow_Restart", "consultancy.afterEmptyCalls", all(COUNTRIES, ORGANS))
                .told("Flow_Cancel", "consultancy.budgetFreed", ORGANS)
                .told("Flow_Cancel", "reassignBudget", SECRETARIAT)
                .told("Flow_Invite", "consultancy.invited", ORGANS)
                .told("Flow_Invite", "calls.invitation", INVITED)
                .told("End_Restarted", "consultancy.afterEmptyCalls", all(COUNTRIES, ORGANS))
                .told("End_Cancelled", "consultancy.budgetReassigned", ORGANS)
                .told("Event_EvaluationOver", "consultancy.closedWithoutYou", delegations("ni", "pa", "do", "mx", "hn"))
                .told("Event_Reminder5", "consultancy.reminder", delegations("ni", "pa", "do", "mx", "hn"))
                .told("End_Reminded5", "consultancy.reminder", delegations("ni", "pa", "do", "mx", "hn"))
                .told("Event_Reminder2", "consultancy.reminder", delegations("ni", "pa", "do", "mx", "hn"))
                .told("End_Reminded2", "consultancy.reminder", delegations("ni", "pa", "do", "mx", "hn"))
                .told("Flow_Enough", "consultancy.evaluationsClosed", ORGANS)
                .told("Flow_Enough", "confirmSelection", ORGANS)
                .told("Flow_Extend", "consultancy.extended", all(ORGANS, delegations("ni", "pa", "do", "mx", "hn")))
                .told("Flow_Propose", "consultancy.evaluationsClosed", ORGANS)
                .told("Flow_Propose", "proposeSelection", ORGANS)
                .told("Flow_ProposalDisagreed", "casework.disagreement", ORGANS)
                .told("Flow_ProposalAgreed", "objectToSelection", COUNTRIES)
                .silent("Event_ObjectionsOver", "told at the outcomes below")
                .told("Flow_Objections", "consultancy.objected", ORGANS)
                .told("Flow_Objections", "confirmSelection", ORGANS)
                .told("Flow_NoObjections", "consultancy.selected", all(COUNTRIES, ORGANS))
                .told("Flow_SelectionDisagreed", "casework.disagreement", ORGANS)
                .told("Flow_SelectionAgreed", "consultancy.selected", all(COUNTRIES, ORGANS))
                .told("Flow_SelectionAgreed", "recordContract", SECRETARIAT)
                .told("End_Contracted", "consultancy.contracted", all(COUNTRIES, ORGANS));
    }

    @Test
    void everyTurnOfTheModelHasItsToldOnes() {
        turns.coverTheModel();
    }

    @Test
    void everyTurnsMailsReachExactlyThose() {
        throughEveryDisagreement();
        emptyTwice(AfterEmptyCalls.RESTART);
        emptyTwice(AfterEmptyCalls.CANCEL);
        by("secretaria", "reassignBudget", Map.of("note", "Se suma a la formación."));
        turns.note(mailbox, cons);
        clear();
        unopposed();
        turns.wereSent();
    }

    /** A filter that nobody passes, an empty second call, an invitation, too few evaluations, an objection, a contract. */
    private void throughEveryDisagreement() {
        open("2026-07-06");
        applicants.submit(cons, 2);
        on("2026-07-22");
        by("presidencia", "firstFilter", filter(2, 1));
        by("secretaria", "firstFilter", filter(2, 2));
        both("firstFilter", filter(2, 1, 2));
        on("2026-08-04");
        by("presidencia", "decideAfterEmptyCalls", exit(AfterEmptyCalls.RESTART));
        by("secretaria", "decideAfterEmptyCalls", exit(AfterEmptyCalls.CANCEL));
        both("decideAfterEmptyCalls", exit(AfterEmptyCalls.INVITE));
        turns.note(mailbox, cons);
        applicants.submit(cons, 2);
        on("2026-08-18");
        both("firstFilter", filter(2));
        for (String country : List.of("bz", "cr", "sv", "gt")) {
            by("titular-" + country, "evaluateOffers", evaluation(80, 70));
        }
        for (int days = 1; days < 23; days++) {
            on(LocalDate.of(2026, 8, 18).plusDays(days).toString());
        }
        by("presidencia", "proposeSelection", proposal(1));
        by("secretaria", "proposeSelection", proposal(2));
        both("proposeSelection", proposal(1));
        by("titular-mx", "objectToSelection", objection(true));
        on("2026-09-30");
        by("secretaria", "confirmSelection", confirmation(2, "Se revisaron ambas."));
        by("presidencia", "confirmSelection", confirmation(1, "Se revisaron ambas."));
        both("confirmSelection", confirmation(2, "Se revisaron ambas."));
        by("secretaria", "recordContract", contract("2026-09-30"));
        turns.note(mailbox, cons);
    }

    private void emptyTwice(AfterEmptyCalls exit) {
        open("2026-07-06");
        on("2026-07-22");
        on("2026-08-04");
        both("decideAfterEmptyCalls", exit(exit));
        turns.note(mailbox, cons);
    }

    private void clear() {
        open("2026-07-06");
        applicants.submit(cons, 1);
        on("2026-07-22");
        both("firstFilter", filter(1));
        for (CountryCode country : CountryCode.values()) {
            by("titular-" + country.name().toLowerCase(Locale.ROOT), "evaluateOffers", evaluation(80));
        }
        both("confirmSelection", confirmation(1));
        turns.note(mailbox, cons);
    }

    private void unopposed() {
        open("2026-07-06");
        applicants.submit(cons, 1);
        on("2026-07-22");
        both("firstFilter", filter(1));
        for (String country : List.of("bz", "cr", "sv", "gt")) {
            by("titular-" + country, "evaluateOffers", evaluation(80));
        }
        on("2026-08-04");
        on("2026-08-11");
        both("proposeSelection", proposal(1));
        on("2026-08-18");
        turns.note(mailbox, cons);
    }

    private static List<String> delegations(String... countries) {
        return List.of(countries).stream()
                .flatMap(country -> List.of("titular-" + country, "suplente-" + country).stream())
                .toList();
    }

    private void open(String day) {
        on(day);
        cons = coalition.as("secretaria").start("consultantHiring", consultancy());
    }

    private void both(String task, Map<String, Object> form) {
        ORGANS.forEach(organ -> by(organ, task, form));
    }

    private void by(String username, String task, Map<String, Object> form) {
        coalition.as(username).complete(cons, task, form);
    }

    private void on(String day) {
        coalition.today(LocalDate.parse(day));
    }
}
