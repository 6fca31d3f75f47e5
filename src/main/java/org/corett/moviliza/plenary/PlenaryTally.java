package org.corett.moviliza.plenary;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the decision tables are asked with: counts of the present ballot, and the thresholds that are set. */
@Component
public class PlenaryTally {
    private final AgendaItems items;
    private final Ballots ballots;
    private final PlenarySettings settings;

    PlenaryTally(AgendaItems items, Ballots ballots, PlenarySettings settings) {
        this.items = items;
        this.ballots = ballots;
        this.settings = settings;
    }

    /** Countries that took a position in the present round; silence is none. */
    public int answered(String motion) {
        return positions(motion).size();
    }

    /** Countries whose objection stands, in whatever round they made it [gaps 35]. */
    public int objections(String motion) {
        return Dissent.standing(ballots.positions(motion)).size();
    }

    /** Countries that speak for the text; an abstention does not. */
    public int agreeing(String motion) {
        return OutcomeSummary.who(positions(motion), Stance.AGREE.name()).size();
    }

    /** Consultation rounds held so far; the round at the sitting is none. */
    public int consultations(String motion) {
        return items.get(motion).round();
    }

    public int voted(String motion) {
        return ballots.votes(motion).size();
    }

    public int inFavour(String motion) {
        return OutcomeSummary.who(ballots.votes(motion), VoteChoice.YES.name()).size();
    }

    public int against(String motion) {
        return OutcomeSummary.who(ballots.votes(motion), VoteChoice.NO.name()).size();
    }

    public int quorum() {
        return settings.quorum();
    }

    /** Countries that must speak for a text to which nobody objects [gaps 36]. */
    public int minimumAgreeing() {
        return settings.minimumAgreeing();
    }

    public int rounds() {
        return settings.rounds();
    }

    public boolean voteEnabled() {
        return settings.voteEnabled();
    }

    public int voteThreshold() {
        return settings.voteThreshold();
    }

    private List<Answer> positions(String motion) {
        return ballots.positions(motion, items.get(motion).round());
    }
}
