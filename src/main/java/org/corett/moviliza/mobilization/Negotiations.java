package org.corett.moviliza.mobilization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;

/** Rounds of negotiation, three at most before both organs choose how to proceed [gaps 15]. */
@Component
class Negotiations {
    private final NegotiationRounds rounds;
    private final Mobilizations cases;
    private final Clock clock;
    private final Settings settings;

    Negotiations(NegotiationRounds rounds, Mobilizations cases, Clock clock, Settings settings) {
        this.rounds = rounds;
        this.cases = cases;
        this.clock = clock;
        this.settings = settings;
    }

    NegotiationRound keep(String caseNumber, RoundForm form, String person) {
        form.check(LocalDate.now(clock));
        return rounds.save(new NegotiationRound(
                null, caseNumber, cases.get(caseNumber).negotiation(), round(caseNumber), form, person));
    }

    /** How the negotiation stands after a round. */
    Negotiation after(NegotiationRound round) {
        if (round.form().agreed().yes()) {
            return Negotiation.AGREED;
        }
        return round.round() < settings.maxRounds() ? Negotiation.ANOTHER_ROUND : Negotiation.EXHAUSTED;
    }

    /** The number of the round that comes next. */
    int round(String caseNumber) {
        return current(caseNumber).size() + 1;
    }

    /** The rounds of the negotiation that is under way, in order. */
    List<NegotiationRound> current(String caseNumber) {
        return rounds.findByCaseNumberAndNegotiationOrderByRound(
                caseNumber, cases.get(caseNumber).negotiation());
    }

    /** Whether the last round of the negotiation that is under way ended with agreed terms. */
    boolean lastAgreed(String caseNumber) {
        List<NegotiationRound> current = current(caseNumber);
        return !current.isEmpty()
                && current.get(current.size() - 1).form().agreed().yes();
    }

    /** The round whose terms were agreed; throws where there is none. */
    NegotiationRound agreed(String caseNumber) {
        List<NegotiationRound> current = current(caseNumber);
        NegotiationRound last = current.get(current.size() - 1);
        if (!last.form().agreed().yes()) {
            throw new NoSuchElementException("nothing agreed in " + caseNumber);
        }
        return last;
    }

    /** Whether the negotiation that is under way may have another round. */
    boolean roundsLeft(String caseNumber) {
        return round(caseNumber) <= settings.maxRounds();
    }

    int maxRounds() {
        return settings.maxRounds();
    }

    /**
     * @param maxRounds after which both organs choose how to proceed
     */
    @ConfigurationProperties("negotiation")
    record Settings(@DefaultValue("3") int maxRounds) {}
}
