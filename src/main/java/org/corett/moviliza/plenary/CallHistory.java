package org.corett.moviliza.plenary;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Written;
import org.springframework.stereotype.Component;

/** How a session was convened, in the order in which it happened: the call as it was first, then each change of it. */
@Component
class CallHistory {
    private final Sessions sessions;
    private final PlenaryWording wording;

    CallHistory(Sessions sessions, PlenaryWording wording) {
        this.sessions = sessions;
        this.wording = wording;
    }

    /** One paragraph for the call of a sitting and for each of its changes. */
    List<String> of(Sitting sitting, Language language) {
        List<Sessions.Change> changes = changes(sitting);
        List<String> text = new ArrayList<>();
        text.add(call(sitting, before(0, changes, sitting), language));
        for (int place = 0; place < changes.size(); place++) {
            text.add(change(changes.get(place), before(place + 1, changes, sitting), language));
        }
        return text;
    }

    private String call(Sitting sitting, When first, Language language) {
        return wording.say(
                language,
                sitting.ordinal() == 1 ? "minutes.call" : "minutes.callAgain",
                Written.day(language, sitting.convenedOn()),
                first.said(wording, language),
                first.place());
    }

    private String change(Sessions.Change change, When next, Language language) {
        return wording.say(
                language,
                "minutes.change." + change.kind(),
                wording.day(language, change.changedAt()),
                When.of(change).said(wording, language),
                change.place(),
                change.reason(),
                next.said(wording, language),
                next.place());
    }

    /** For when the call stood before this change; after the last one, for when the sitting is. */
    private static When before(int place, List<Sessions.Change> changes, Sitting sitting) {
        return place < changes.size() ? When.of(changes.get(place)) : When.of(sitting);
    }

    /** What was changed while this sitting was the one that was awaited. */
    private List<Sessions.Change> changes(Sitting sitting) {
        LocalDate end = sessions.sittings(sitting.session()).stream()
                .filter(other -> other.ordinal() == sitting.ordinal() + 1)
                .map(Sitting::convenedOn)
                .findFirst()
                .orElse(LocalDate.MAX);
        return sessions.changes(sitting.session()).stream()
                .filter(change -> wording.dayOf(change.changedAt()).isBefore(end))
                .filter(change -> !wording.dayOf(change.changedAt()).isBefore(sitting.convenedOn()))
                .toList();
    }

    /** A day, an hour and a place. */
    private record When(LocalDate day, LocalTime hour, String place) {
        static When of(Sessions.Change change) {
            return new When(change.satOn(), change.startedAt(), change.place());
        }

        static When of(Sitting sitting) {
            return new When(sitting.sitsOn(), sitting.startsAt(), sitting.place());
        }

        String said(PlenaryWording wording, Language language) {
            return wording.moment(language, day, hour);
        }
    }
}
