package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.corett.moviliza.calendar.WorkingDays;
import org.corett.moviliza.casework.FourEyes;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.Worded;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts minutes, has them commented and signed, and puts them before the next session [001 §VIII; gaps 7]. */
@Component
class MinutesTaking {
    /** Minutes quote every text that their session treated, each round's anew. */
    static final int LONGEST_TEXT = 1_000_000;

    private final MinutesBook minutes;
    private final Sessions sessions;
    private final Motions motions;
    private final PlenaryNotices notices;
    private final PlenaryWording wording;
    private final MinutesSettings settings;
    private final WorkingDays days;
    private final FourEyes fourEyes;
    private final Clock clock;

    MinutesTaking(
            MinutesBook minutes,
            Sessions sessions,
            Motions motions,
            PlenaryNotices notices,
            PlenaryWording wording,
            MinutesSettings settings,
            WorkingDays days,
            FourEyes fourEyes,
            Clock clock) {
        this.minutes = minutes;
        this.sessions = sessions;
        this.motions = motions;
        this.notices = notices;
        this.wording = wording;
        this.settings = settings;
        this.days = days;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    void draft(String session, String text) {
        LocalDate today = LocalDate.now(clock);
        minutes.draft(session, text, today);
        notices.minutesDrafted(session, days.forAll(today, settings.commentDays()));
    }

    void comment(String session, CountryCode country, @Nullable String comment, String person) {
        minutes.comment(latest(session), country, comment, person, OffsetDateTime.now(clock));
    }

    /**
     * An organ signs or returns the minutes.
     *
     * @return whether both have signed; absent while the other organ has still to answer
     */
    Optional<Boolean> sign(
            String session, String organ, JointDecision decision, @Nullable String reason, String person) {
        boolean agreed = decision == JointDecision.AGREE;
        if (!agreed && (reason == null || reason.isBlank())) {
            throw new Refusal("reason", "joint.reason");
        }
        fourEyes.check(person, minutes.signatures(session).stream().map(MinutesBook.Signature::person));
        minutes.sign(latest(session), organ, agreed, reason, person, OffsetDateTime.now(clock));
        List<MinutesBook.Signature> given = minutes.signatures(session);
        if (given.size() < Organ.groups().size()) {
            return Optional.empty();
        }
        boolean signed = given.stream().allMatch(MinutesBook.Signature::agreed);
        if (signed) {
            file(session);
        } else if (!organsDiffer(session)) {
            // Where they differ, both hear that.
            notices.minutesReturned(
                    session,
                    given.stream()
                            .filter(one -> !one.agreed())
                            .map(one -> String.valueOf(one.reason()).strip())
                            .collect(Collectors.joining("\n")));
        }
        return Optional.of(signed);
    }

    /** Whether one organ signed the minutes that the other returned. */
    boolean organsDiffer(String session) {
        return minutes.signatures(session).stream()
                        .map(MinutesBook.Signature::agreed)
                        .distinct()
                        .count()
                > 1;
    }

    private void file(String session) {
        LocalDate today = LocalDate.now(clock);
        minutes.signed(session, today);
        sessions.closed(session, today);
        String label = sessions.get(session).label();
        motions.propose(
                MotionKind.MINUTES,
                session,
                Worded.of(language -> wording.say(language, "minutes.motion", label)),
                Worded.of(
                        language -> wording.say(language, "minutes.motionText", label, Written.day(language, today))));
        notices.minutesSigned(session);
    }

    private MinutesBook.Minutes latest(String session) {
        return minutes.find(session).orElseThrow(() -> new NoSuchElementException("no minutes of " + session));
    }
}
