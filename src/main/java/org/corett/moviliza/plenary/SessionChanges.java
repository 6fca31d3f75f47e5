package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.corett.moviliza.shared.CaseEnded;
import org.corett.moviliza.shared.CleanText;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.Shown;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a session beside its tasks: it moves or is cancelled with a reason, its case is ended from outside, its
 * attendance is put right, an objection is withdrawn. Raises a {@link Refusal} for what cannot be done any more.
 */
@Service
@Transactional
class SessionChanges {
    static final int LONGEST_REASON = 500;

    private final Sessions sessions;
    private final AgendaItems items;
    private final Convening convening;
    private final Attendances attendances;
    private final Deliberation deliberation;
    private final Released released;
    private final PlenaryAgenda agenda;
    private final PlenarySessionProcess process;
    private final PlenaryNotices notices;
    private final Clock clock;

    SessionChanges(
            Sessions sessions,
            AgendaItems items,
            Convening convening,
            Attendances attendances,
            Deliberation deliberation,
            Released released,
            PlenaryAgenda agenda,
            PlenarySessionProcess process,
            PlenaryNotices notices,
            Clock clock) {
        this.sessions = sessions;
        this.items = items;
        this.convening = convening;
        this.attendances = attendances;
        this.deliberation = deliberation;
        this.released = released;
        this.agenda = agenda;
        this.process = process;
        this.notices = notices;
        this.clock = clock;
    }

    /** Names the session as it stands: its call, who came, and what waits to be confirmed. */
    public String shown(Session session) {
        Sitting sitting = sessions.sitting(session.number());
        return Shown.of(
                sitting.ordinal(),
                sitting.sitsOn(),
                sitting.startsAt(),
                sitting.place(),
                String.valueOf(session.endedEarlyOn()),
                sessions.attendance(sitting),
                attendances.pending(session.number()));
    }

    /** Does what somebody wants of a session, unless it has changed since she saw it. */
    public void asSeen(String number, String seen, Runnable act) {
        if (!seen.isEmpty() && !seen.equals(shown(sessions.locked(number)))) {
            throw new Refusal("", "change.changed");
        }
        act.run();
    }

    /** Whether the latest call can still be moved: until attendance is registered. */
    public boolean movable(Session session) {
        Sitting sitting = sessions.sitting(session.number());
        return session.endedEarlyOn() == null && sitting.heldAs() == null && sitting.chair() == null;
    }

    /** Whether the session can still be cancelled: until it has decided something. */
    public boolean cancellable(Session session) {
        return session.endedEarlyOn() == null
                && session.decidedOn() == null
                && items.of(session.number()).stream().noneMatch(AgendaItem::closed);
    }

    /** The correction that waits for the Presidency. */
    public Optional<AttendanceCorrections.Correction> waiting(Session session) {
        return attendances.pending(session.number());
    }

    /** The sitting whose attendance can be corrected; empty where none can. */
    public Optional<Sitting> correctable(Session session) {
        return attendances.correctable(session);
    }

    /** Another day, hour or place for the latest call; everybody's calendar follows. */
    public void move(String number, Convening.Call to, String reason, String person) {
        Session session = sessions.locked(number);
        if (!movable(session)) {
            throw new Refusal("", "change.gone");
        }
        Sitting was = sessions.sitting(number);
        LocalDate commentsUntil = convening.moves(session, was, to);
        sessions.changed(was, Sessions.Change.Kind.MOVED, reason(reason), person, OffsetDateTime.now(clock));
        sessions.move(was, to, commentsUntil);
        process.reschedule(
                number,
                Map.of(
                        "prepareDocuments",
                        agenda.documentsDue(number),
                        "registerAttendance",
                        agenda.sittingDay(number)));
        notices.moved(was, reason.strip());
    }

    /** No such session: what was on its agenda waits for another one. */
    public void cancel(String number, String reason, String person) {
        Session session = sessions.locked(number);
        if (!cancellable(session)) {
            throw new Refusal("", "change.gone");
        }
        sessions.changed(
                sessions.sitting(number),
                Sessions.Change.Kind.CANCELLED,
                reason(reason),
                person,
                OffsetDateTime.now(clock));
        end(number, Session.End.CANCELLED);
        notices.cancelled(number, reason.strip());
        process.cancel(number);
    }

    /** A case that is over before its session was: nothing that waits for the session may wait for ever. */
    @EventListener
    public void hear(CaseEnded ended) {
        Optional<Session> session =
                ended.process().equals(SessionCases.KEY) ? sessions.find(ended.caseNumber()) : Optional.empty();
        session.filter(one -> one.closedOn() == null && one.endedEarlyOn() == null)
                .ifPresent(one -> {
                    end(one.number(), Session.End.REMOVED);
                    notices.removed(one.number());
                });
    }

    /** Finds, when the program starts, sessions whose case was taken out while nobody listened. */
    @EventListener(ApplicationReadyEvent.class)
    public void findRemoved() {
        sessions.unfinished().stream()
                .filter(number -> !process.runs(number))
                .forEach(number -> hear(new CaseEnded(SessionCases.KEY, number)));
    }

    private void end(String number, Session.End as) {
        released.release(number, OffsetDateTime.now(clock));
        sessions.endedEarly(number, as, LocalDate.now(clock));
    }

    /** The Secretariat asks the Presidency to confirm another presence of one country. */
    public void correct(String number, CountryCode country, Presence presence, String reason, String person) {
        attendances.propose(number, country, presence, reason(reason), person);
    }

    /** A country ends its objection; where none stands any more, no new text is sought. */
    public void withdrawObjection(String number, int position, CountryCode country, String person) {
        AgendaItem item = items.of(number).stream()
                .filter(one -> one.position() == position)
                .findFirst()
                .orElseThrow(() -> new Refusal("", "objection.none"));
        // While a round is open nobody knows what the others answer in it.
        boolean known = deliberation.standing(item).stream()
                .anyMatch(objection -> objection.country() == country
                        && (!objection.ballot().equals(Integer.toString(item.round())) || !process.roundOpen(item)));
        deliberation.withdrawObjection(item.motion(), country, person);
        notices.objectionWithdrawn(item, country, known);
        if (deliberation.standing(item).isEmpty()) {
            process.objectionsWithdrawn(item);
        }
    }

    private static String reason(String typed) {
        String reason = CleanText.text(typed);
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Refusal("reason", "change.reason");
        }
        return reason;
    }
}
