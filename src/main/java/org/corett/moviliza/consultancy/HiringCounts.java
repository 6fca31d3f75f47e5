package org.corett.moviliza.consultancy;

import org.corett.moviliza.calls.Call;
import org.corett.moviliza.calls.Calls;
import org.corett.moviliza.calls.Offer;
import org.corett.moviliza.calls.Offers;
import org.corett.moviliza.calls.Standing;
import org.springframework.stereotype.Component;

/** What the decision tables and gateways of a hiring ask for by name; {@code ${hiringCounts.offers(..)}}. */
@Component
public class HiringCounts {
    private final Calls calls;
    private final Offers offers;
    private final Evaluations evaluations;
    private final Judging judging;
    private final Selecting selecting;

    HiringCounts(Calls calls, Offers offers, Evaluations evaluations, Judging judging, Selecting selecting) {
        this.calls = calls;
        this.offers = offers;
        this.evaluations = evaluations;
        this.judging = judging;
        this.selecting = selecting;
    }

    public String callKind(String hiring) {
        return latest(hiring).kind().name();
    }

    public int offers(String hiring) {
        return calls.count(latest(hiring));
    }

    /** Whether the first filter has been settled. */
    public boolean filtered(String hiring) {
        return offers.of(latest(hiring)).stream()
                .map(Offer::standing)
                .anyMatch(standing -> standing != Standing.RECEIVED);
    }

    public int admitted(String hiring) {
        return offers.admitted(latest(hiring)).size();
    }

    public String emptyMeans() {
        return calls.emptyMeans().name();
    }

    /** Whether every offer was judged by enough countries. */
    public boolean enoughEvaluations(String hiring) {
        return judging.enough(latest(hiring));
    }

    /** Whether the time to evaluate has been extended already. */
    public boolean extended(String hiring) {
        return evaluations.period(latest(hiring)).extended();
    }

    /** Whether any country objects to the proposed selection. */
    public boolean objections(String hiring) {
        return !selecting.objections(latest(hiring)).isEmpty();
    }

    private Call latest(String hiring) {
        return calls.latest(hiring);
    }
}
