package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corett.moviliza.casework.FourEyes;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.Worded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Positions, amended texts and votes on the items of a session [gaps 3-5]. */
@Component
class Deliberation {
    private final AgendaItems items;
    private final Ballots ballots;
    private final Amendments amendments;
    private final PlenaryTally tally;
    private final PlenaryNotices notices;
    private final FourEyes fourEyes;
    private final Clock clock;

    Deliberation(
            AgendaItems items,
            Ballots ballots,
            Amendments amendments,
            PlenaryTally tally,
            PlenaryNotices notices,
            FourEyes fourEyes,
            Clock clock) {
        this.tally = tally;
        this.notices = notices;
        this.items = items;
        this.ballots = ballots;
        this.amendments = amendments;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    void state(String motion, CountryCode country, Stance stance, @Nullable String reason, String person) {
        AgendaItem item = open(items.get(motion));
        if (stance == Stance.OBJECT && blank(reason)) {
            throw new Refusal("reason", "position.reason");
        }
        if (stance != Stance.OBJECT) {
            ballots.withdraw(motion, country, person, now());
        }
        ballots.state(item, country, stance, reason, person, now());
    }

    void vote(String motion, CountryCode country, VoteChoice choice, String person) {
        AgendaItem item = open(items.get(motion));
        if (item.voteAgreement() == null) {
            // On an earlier model nothing is done when a vote opens.
            items.voteAgreed(motion, tally.voteAgreement());
        }
        ballots.vote(item, country, choice, person, now());
    }

    /** A country ends its own objection without waiting for a task; throws a refusal where none of it stands. */
    void withdrawObjection(String motion, CountryCode country, String person) {
        AgendaItem item = open(items.locked(motion));
        if (standing(item).stream().noneMatch(objection -> objection.country() == country)) {
            throw new Refusal("", "objection.none");
        }
        ballots.withdraw(motion, country, person, now());
    }

    /** The objections in force against an item that is open. */
    List<Answer> standing(AgendaItem item) {
        return Dissent.standing(ballots.positions(item.motion()));
    }

    /**
     * An organ proposes an amended text, or answers the one that the other organ proposed; whoever is second, be it by a
     * moment, answers.
     *
     * @return whether both agree; absent while the other organ has still to answer
     */
    Optional<Boolean> amend(
            String motion,
            String organ,
            @Nullable String text,
            @Nullable JointDecision decision,
            @Nullable String reason,
            String person) {
        AgendaItem item = open(items.locked(motion));
        Optional<Amendments.Amendment> proposed = amendments.proposed(item);
        if (proposed.isEmpty()) {
            if (text == null || text.isBlank()) {
                throw new Refusal("text", "amendment.text");
            }
            amendments.propose(item, text, organ, person, now());
            return Optional.empty();
        }
        boolean agreed = answer(proposed.get(), organ, text, decision, reason, person);
        if (agreed) {
            items.amend(motion, proposed.get().text());
            notices.roundOpened(items.get(motion), true);
        }
        return Optional.of(agreed);
    }

    /** Tells that dissent has come up and both organs look for a new text. */
    void openConsultation(String motion) {
        AgendaItem item = items.get(motion);
        notices.consultationSought(item, standing(item));
    }

    void openVote(String motion) {
        items.ballotEnds(motion, null);
        items.voteAgreed(motion, tally.voteAgreement());
        notices.voteOpened(items.get(motion), tally.voteAgreement());
    }

    /** The next consultation begins on the text as it stands; what one organ proposed stays unanswered. */
    void keepText(String motion) {
        items.consultAgain(open(items.locked(motion)).motion());
        notices.roundOpened(items.get(motion), false);
    }

    private boolean answer(
            Amendments.Amendment proposed,
            String organ,
            @Nullable String text,
            @Nullable JointDecision decision,
            @Nullable String reason,
            String person) {
        fourEyes.check(person, Stream.of(proposed.proposer()));
        boolean sameText = proposed.text().equals(text);
        if (decision == null && !sameText) {
            throw new Refusal("decision", "amendment.otherProposed");
        }
        boolean agreed = decision == null || decision == JointDecision.AGREE;
        if (!agreed && blank(reason)) {
            throw new Refusal("reason", "joint.reason");
        }
        amendments.answer(proposed, agreed, reason, organ, person, now());
        return agreed;
    }

    /** The item, where it still takes answers. */
    private static AgendaItem open(AgendaItem item) {
        if (item.closed()) {
            throw new Refusal("", "item.closed", Worded.of(item::name));
        }
        return item;
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
