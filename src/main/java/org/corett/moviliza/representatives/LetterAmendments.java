package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.Shown;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the Secretariat makes of an accepted letter as long as its day is to come: another day, or nothing at all. */
@Component
@Transactional
class LetterAmendments {
    private static final int LONGEST_REASON = 500;

    private final Changes changes;
    private final AmendedLetters amended;
    private final LetterCheck check;
    private final LetterNews news;
    private final RepresentativeChangeProcess process;
    private final Clock clock;

    LetterAmendments(
            Changes changes,
            AmendedLetters amended,
            LetterCheck check,
            LetterNews news,
            RepresentativeChangeProcess process,
            Clock clock) {
        this.changes = changes;
        this.amended = amended;
        this.check = check;
        this.news = news;
        this.process = process;
        this.clock = clock;
    }

    /** The accepted letter whose day is to come; empty where the change waits for no such day. */
    public Optional<Letter> waiting(Change change) {
        return change.succeededAt() != null || change.withdrawnAt() != null
                ? Optional.empty()
                : Optional.of(changes.latest(change.number()))
                        .filter(letter -> Boolean.TRUE.equals(letter.accepted())
                                && today().isBefore(letter.effectiveOn())
                                && !amended.withdrawn(letter)
                                && process.listens(change.number()));
    }

    /** Names the accepted letter as it stands, for who may amend it later. */
    public String shown(Change change) {
        return waiting(change).map(LetterAmendments::shown).orElse("");
    }

    private static String shown(Letter letter) {
        return Shown.of(letter.id(), letter.effectiveOn());
    }

    /** Does what somebody wants of a letter, unless it has changed since she saw it. */
    public void asSeen(String number, String seen, Runnable act) {
        Letter letter = locked(number);
        if (!seen.isEmpty() && !seen.equals(shown(letter))) {
            throw new Refusal("", "representative.letter.outdated");
        }
        act.run();
    }

    /** The change is over, or where the seat is empty already, somebody else is to be named. */
    public void withdraw(String number, String reason, String person) {
        Letter letter = locked(number);
        Change change = changes.get(number);
        amended.keep(letter, null, reason(reason), person);
        if (!change.vacant()) {
            changes.withdrawn(number);
        }
        news.withdrawn(change, letter, reason.strip());
        told(process.withdraw(number, change.vacant()));
    }

    public void move(String number, LocalDate day, String reason, String person) {
        Letter letter = locked(number);
        if (!day.isAfter(today()) || day.equals(letter.effectiveOn())) {
            throw new Refusal("effectiveOn", "representative.letter.day");
        }
        check.dates(letter.writtenOn(), day);
        amended.keep(letter, day, reason(reason), person);
        changes.takesEffect(letter, day);
        news.moved(changes.get(number), letter, day, reason.strip());
        told(process.move(number));
    }

    private Letter locked(String number) {
        amended.lock(number);
        return waiting(changes.get(number)).orElseThrow(LetterAmendments::gone);
    }

    private static void told(boolean heard) {
        if (!heard) {
            throw gone();
        }
    }

    private static Refusal gone() {
        return new Refusal("", "representative.letter.gone");
    }

    private static String reason(String typed) {
        String reason = CleanText.text(typed);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refusal("reason", "representative.letter.reason.missing");
        }
        return reason;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
