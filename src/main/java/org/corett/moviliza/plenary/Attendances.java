package org.corett.moviliza.plenary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who came to a sitting, and whether it may decide. */
@Component
class Attendances {
    private final Sessions sessions;
    private final People people;
    private final PlenaryNotices notices;
    private final PlenarySettings settings;
    private final Clock clock;

    Attendances(Sessions sessions, People people, PlenaryNotices notices, PlenarySettings settings, Clock clock) {
        this.sessions = sessions;
        this.people = people;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    /** Registers a sitting and returns whether there is quorum; without it the sitting informs only [gaps 1, 2]. */
    boolean register(
            String session,
            Map<CountryCode, Presence> presences,
            List<String> observers,
            Sitting.Chair chair,
            @Nullable CountryCode chairCountry,
            @Nullable String remarks) {
        Sitting sitting = sessions.sitting(session);
        if (LocalDate.now(clock).isBefore(sitting.sitsOn())) {
            throw new Refusal("", "attendance.early", PlenaryWording.day(sitting.sitsOn()));
        }
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
        sessions.attend(sitting, presences, observers);
        boolean quorum = sessions.present(sitting).size() >= settings.quorum();
        sessions.hold(
                sitting,
                quorum ? Sitting.Held.DECISIVE : Sitting.Held.INFORMATIVE,
                chair,
                chair == Sitting.Chair.DEPUTY_COUNTRY ? chairCountry : null,
                remarks,
                OffsetDateTime.now(clock));
        if (!quorum) {
            notices.noQuorum(session);
        }
        return quorum;
    }
}
