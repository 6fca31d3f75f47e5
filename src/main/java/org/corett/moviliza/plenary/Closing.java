package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Worded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Closes items for good, numbers agreements and tells who waits; no session goes on with an undecided item. */
@Component
class Closing {
    private final Sessions sessions;
    private final AgendaItems items;
    private final Ballots ballots;
    private final PlenaryTally tally;
    private final Motions motions;
    private final MinutesBook minutes;
    private final OutcomeSummary summaries;
    private final PlenaryNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Closing(
            Sessions sessions,
            AgendaItems items,
            Ballots ballots,
            PlenaryTally tally,
            Motions motions,
            MinutesBook minutes,
            OutcomeSummary summaries,
            PlenaryNotices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.items = items;
        this.ballots = ballots;
        this.tally = tally;
        this.motions = motions;
        this.minutes = minutes;
        this.summaries = summaries;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Closes an item with its outcome; a second attempt finds it closed and changes nothing. */
    void close(String motion, Outcome judged, boolean voted) {
        AgendaItem item = items.locked(motion);
        if (item.closed()) {
            return;
        }
        // The last objection may be withdrawn until the item closes, also once its positions have been judged.
        Outcome outcome = judged == Outcome.DEFERRED && !voted && tally.consensus(motion) ? Outcome.ADOPTED : judged;
        Session session = sessions.get(item.session());
        List<CountryCode> entitled = sessions.present(sessions.sitting(item.session()));
        ballots.close(item, entitled, voted);
        String agreement = outcome == Outcome.ADOPTED ? agreement(session) : null;
        List<Answer> answers = ballots.kept(motion);
        Worded summary = Worded.of(language -> summaries.of(item, outcome, agreement, answers, language));
        items.close(motion, outcome, agreement, summary.spanish(), OffsetDateTime.now(clock));
        boolean dissent =
                outcome == Outcome.DEFERRED && !Dissent.standing(answers).isEmpty();
        motions.decide(motion, outcome, dissent);
        if (item.kind() == MotionKind.MINUTES && outcome == Outcome.ADOPTED) {
            minutes.approve(item.subjectCase(), item.session(), LocalDate.now(clock));
        }
        if (outcome == Outcome.DEFERRED && item.kind().proposedByPlenary()) {
            motions.proposeAgain(item, dissent);
        }
        notices.itemClosed(items.get(motion), dissent);
        events.publishEvent(
                new MotionDecided(motion, item.kind(), item.subjectCase(), outcome, session.number(), summary));
    }

    /** Agreements are numbered in the order in which they are reached: {@code A-01-I-2026}. */
    private String agreement(Session session) {
        return String.format(Locale.ROOT, "A-%02d-%s", items.agreements(session.number()) + 1, session.label());
    }

    /** Announces what the session decided; throws while an item is undecided. */
    void decide(String session) {
        List<AgendaItem> open =
                items.of(session).stream().filter(item -> !item.closed()).toList();
        if (!open.isEmpty()) {
            throw new IllegalStateException("session " + session + " has undecided items: " + open);
        }
        sessions.decided(session, LocalDate.now(clock));
        notices.decided(session);
    }
}
