package org.corett.moviliza.plenary;

import java.util.ArrayList;
import java.util.List;
import org.corett.moviliza.casework.CaseChange;
import org.corett.moviliza.casework.CaseChanges;
import org.corett.moviliza.identity.Reader;
import org.corett.moviliza.shared.Language;
import org.springframework.stereotype.Component;

/** That a session was moved or cancelled, by whom and why, in the course of its case. */
@Component
class SessionCourse implements CaseChanges {
    private final Sessions sessions;
    private final PlenaryWording wording;

    SessionCourse(Sessions sessions, PlenaryWording wording) {
        this.sessions = sessions;
        this.wording = wording;
    }

    @Override
    public boolean about(String process) {
        return SessionCases.KEY.equals(process);
    }

    @Override
    public List<CaseChange> changes(String caseNumber, Reader reader) {
        Language language = reader.language();
        List<Sessions.Change> all = sessions.changes(caseNumber);
        List<CaseChange> told = new ArrayList<>();
        for (int place = 0; place < all.size(); place++) {
            Sessions.Change change = all.get(place);
            boolean cancelled = change.kind() == Sessions.Change.Kind.CANCELLED;
            told.add(new CaseChange(
                    wording.dayOf(change.changedAt()),
                    change.changedAt().toInstant(),
                    change.person(),
                    wording.say(language, "plenary.course." + change.kind()),
                    when(change, language),
                    cancelled
                            ? wording.say(language, "plenary.page.held.CANCELLED")
                            : place + 1 < all.size() ? when(all.get(place + 1), language) : when(caseNumber, language),
                    change.reason()));
        }
        return told;
    }

    private String when(Sessions.Change change, Language language) {
        return wording.moment(language, change.satOn(), change.startedAt()) + ", " + change.place();
    }

    /** As the latest call has it. */
    private String when(String session, Language language) {
        List<Sitting> sittings = sessions.sittings(session);
        Sitting last = sittings.get(sittings.size() - 1);
        return wording.moment(language, last.sitsOn(), last.startsAt()) + ", " + last.place();
    }
}
