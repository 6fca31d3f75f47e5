package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.corett.moviliza.casework.FourEyes;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who came to a sitting, as the Secretariat registers and the Presidency verifies it, and whether it may decide. */
@Component
class Attendances {
    private final Sessions sessions;
    private final AttendanceCorrections corrections;
    private final People people;
    private final PlenarySessionProcess process;
    private final PlenaryNotices notices;
    private final PlenarySettings settings;
    private final FourEyes fourEyes;
    private final Clock clock;

    Attendances(
            Sessions sessions,
            AttendanceCorrections corrections,
            People people,
            PlenarySessionProcess process,
            PlenaryNotices notices,
            PlenarySettings settings,
            FourEyes fourEyes,
            Clock clock) {
        this.sessions = sessions;
        this.corrections = corrections;
        this.people = people;
        this.process = process;
        this.notices = notices;
        this.settings = settings;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    /**
     * What the Secretariat writes of a sitting.
     *
     * @param chairCountry where a country presides for the Presidency
     */
    record Attendance(
            Map<CountryCode, Presence> presences,
            List<String> observers,
            Sitting.Chair chair,
            @Nullable CountryCode chairCountry,
            @Nullable String remarks) {}

    /**
     * Registers a sitting and returns whether those who came are a quorum. It decides once the Presidency has verified
     * that; a case on an earlier model, which asks no Presidency, goes on at once.
     */
    boolean register(String session, Attendance attendance, String person) {
        Sitting sitting = sessions.sitting(session);
        if (LocalDate.now(clock).isBefore(sitting.sitsOn())) {
            throw new Refusal("", "attendance.early", PlenaryWording.day(sitting.sitsOn()));
        }
        chaired(attendance.presences(), attendance.chair(), attendance.chairCountry());
        sessions.attend(sitting, attendance.presences(), attendance.observers());
        sessions.register(
                sitting,
                attendance.chair(),
                attendance.chair() == Sitting.Chair.DEPUTY_COUNTRY ? attendance.chairCountry() : null,
                attendance.remarks(),
                person);
        if (!process.asksPresidency(session)) {
            return hold(sitting, null);
        }
        return quorum(sitting);
    }

    /**
     * The Presidency verifies the quorum or gives the attendance back [001 §VIII].
     *
     * @return whether there is quorum; absent where the attendance is to be registered anew
     */
    Optional<Boolean> confirm(String session, JointDecision decision, @Nullable String reason, String person) {
        Sitting sitting = sessions.sitting(session);
        fourEyes.verify(person, sessions.registeredBy(sitting), "attendance.samePerson");
        if (decision == JointDecision.AGREE) {
            return Optional.of(hold(sitting, person));
        }
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason", "joint.reason");
        }
        sessions.returned(sitting, reason.strip(), person, OffsetDateTime.now(clock));
        return Optional.empty();
    }

    /** Without quorum the sitting informs only [gaps 1, 2]. */
    private boolean hold(Sitting sitting, @Nullable String confirmedBy) {
        boolean quorum = quorum(sitting);
        sessions.hold(
                sitting,
                quorum ? Sitting.Held.DECISIVE : Sitting.Held.INFORMATIVE,
                confirmedBy,
                OffsetDateTime.now(clock));
        if (quorum) {
            notices.sittingOpened(sitting.session());
        } else {
            notices.noQuorum(sitting.session());
        }
        return quorum;
    }

    private boolean quorum(Sitting sitting) {
        return sessions.present(sitting).size() >= settings.quorum();
    }

    private void chaired(
            Map<CountryCode, Presence> presences, Sitting.Chair chair, @Nullable CountryCode chairCountry) {
        if (chair == Sitting.Chair.PRESIDENCY
                && presences.get(people.holders().get(Organ.PRESIDENCY)) == Presence.ABSENT) {
            throw new Refusal("chair", "attendance.presidencyAbsent");
        }
        if (chair == Sitting.Chair.DEPUTY_COUNTRY && chairCountry == null) {
            throw new Refusal("chairCountry", "attendance.chairMissing");
        }
        if (chair == Sitting.Chair.DEPUTY_COUNTRY && presences.get(chairCountry) == Presence.ABSENT) {
            throw new Refusal("chairCountry", "attendance.chairAbsent");
        }
    }

    /** The sitting whose attendance can be corrected: the last that was held, until its minutes are signed. */
    Optional<Sitting> correctable(Session session) {
        return Optional.of(sessions.sitting(session.number()))
                .filter(sitting -> session.closedOn() == null
                        && session.endedEarlyOn() == null
                        && sitting.heldAs() != null
                        && corrections.pending(session.number()).isEmpty()
                        && process.hearsCorrections(session.number()));
    }

    /** The correction that waits for the Presidency. */
    Optional<AttendanceCorrections.Correction> pending(String session) {
        return corrections.pending(session);
    }

    /** The Secretariat puts right what it registered of one country, or that it came late; the Presidency confirms it. */
    void propose(String number, CountryCode country, Presence becomes, String reason, String person) {
        Session session = sessions.locked(number);
        Sitting sitting = correctable(session).orElseThrow(() -> new Refusal("", "correction.gone"));
        Presence was = Objects.requireNonNullElse(sessions.attendance(sitting).get(country), Presence.ABSENT);
        if (was == becomes) {
            throw new Refusal("presence", "correction.same");
        }
        checked(sitting, country, becomes);
        corrections.propose(sitting, country, was, becomes, reason, person, OffsetDateTime.now(clock));
        process.correct(number);
    }

    /** The Presidency answers the correction that waits. */
    void answer(String session, JointDecision decision, @Nullable String reason, String person) {
        AttendanceCorrections.Correction correction =
                corrections.pending(session).orElseThrow(() -> new Refusal("", "correction.gone"));
        fourEyes.verify(person, correction.proposedBy(), "attendance.samePerson");
        // A correction may make the quorum, and confirms then the whole of what was registered.
        fourEyes.verify(person, sessions.registeredBy(sitting(correction)), "attendance.samePerson");
        boolean agreed = decision == JointDecision.AGREE;
        if (!agreed && (reason == null || reason.isBlank())) {
            throw new Refusal("reason", "joint.reason");
        }
        if (agreed && sessions.get(session).closedOn() != null) {
            throw new Refusal("decision", "correction.closed");
        }
        if (agreed) {
            checked(sitting(correction), correction.country(), correction.becomes());
        }
        corrections.answer(correction, agreed, reason, person, OffsetDateTime.now(clock));
        if (!agreed) {
            notices.correctionReturned(
                    session, correction, String.valueOf(reason).strip());
        }
    }

    /** What was confirmed counts from now on: who came late is asked, who was not there is asked no more. */
    void apply(String session) {
        for (AttendanceCorrections.Correction correction : corrections.toApply(session)) {
            Sitting sitting = sitting(correction);
            CountryCode country = correction.country();
            if (correction.becomes() == Presence.ABSENT && corrections.answered(session, country)) {
                // It has answered since, and what a country said is never taken from it.
                corrections.dropped(correction);
                notices.correctionOvertaken(session, correction);
                continue;
            }
            sessions.attends(sitting, country, correction.becomes());
            corrections.applied(correction, OffsetDateTime.now(clock));
            if (sitting.heldAs() == Sitting.Held.INFORMATIVE) {
                // Where the Presidency has called again meanwhile, that call stands.
                if (quorum(sitting)
                        && sitting.ordinal() == sessions.sitting(session).ordinal()) {
                    sessions.hold(sitting, Sitting.Held.DECISIVE, correction.answeredBy(), OffsetDateTime.now(clock));
                    process.openItems(session);
                    notices.sittingOpened(session);
                }
            } else if (correction.was() == Presence.ABSENT) {
                process.admit(session, country);
            } else if (correction.becomes() == Presence.ABSENT) {
                process.dismiss(session, country);
            }
            notices.attendanceCorrected(session, correction);
        }
    }

    private Sitting sitting(AttendanceCorrections.Correction correction) {
        return sessions.sittings(correction.session()).stream()
                .filter(sitting -> sitting.ordinal() == correction.ordinal())
                .findFirst()
                .orElseThrow();
    }

    /** A country that has answered was there; and a sitting that may decide does not become one that may not. */
    private void checked(Sitting sitting, CountryCode country, Presence becomes) {
        if (becomes != Presence.ABSENT) {
            return;
        }
        if (corrections.answered(sitting.session(), country)) {
            throw new Refusal("presence", "correction.answered");
        }
        Map<CountryCode, Presence> presences = sessions.attendance(sitting);
        presences.put(country, becomes);
        if (sitting.heldAs() == Sitting.Held.DECISIVE
                && presences.values().stream()
                                .filter(one -> one != Presence.ABSENT)
                                .count()
                        < settings.quorum()) {
            throw new Refusal("presence", "correction.quorum", settings.quorum());
        }
        if (sitting.chair() != null) {
            chaired(presences, sitting.chair(), sitting.chairCountry());
        }
    }
}
