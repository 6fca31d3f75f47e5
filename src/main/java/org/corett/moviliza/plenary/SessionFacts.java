package org.corett.moviliza.plenary;

import java.util.ArrayList;
import java.util.List;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Reading;
import org.corett.moviliza.shared.Written;
import org.springframework.stereotype.Component;

/** What every form of a session shows of its case. */
@Component
class SessionFacts {
    private final Sessions sessions;
    private final AgendaItems items;
    private final PlenaryWording wording;

    SessionFacts(Sessions sessions, AgendaItems items, PlenaryWording wording) {
        this.sessions = sessions;
        this.items = items;
        this.wording = wording;
    }

    /** The session, and inside an item what is being treated. */
    List<Fact> of(Reading reading) {
        List<Fact> facts = new ArrayList<>();
        if (reading.caseNumber().isEmpty()) {
            return facts;
        }
        Session session = sessions.get(reading.caseNumber());
        Sitting sitting = sessions.sitting(session.number());
        fact(
                facts,
                reading,
                "session",
                say(reading, "fact.session." + session.kind(), session.label(), session.number()));
        for (Sitting earlier : sessions.sittings(session.number())) {
            if (earlier.ordinal() < sitting.ordinal()) {
                fact(facts, reading, "previous", previous(reading, earlier));
            }
        }
        fact(
                facts,
                reading,
                "sitting",
                say(
                        reading,
                        "fact.sittingValue",
                        wording.moment(reading.language(), sitting.sitsOn(), sitting.startsAt()),
                        sitting.place()));
        if (sitting.commentsUntil() != null && sitting.heldAs() == null) {
            String until = Written.day(reading.language(), sitting.commentsUntil());
            fact(facts, reading, "comments", say(reading, "fact.commentsValue", until));
        }
        if (sitting.heldAs() != null) {
            List<CountryCode> present = sessions.present(sitting);
            fact(
                    facts,
                    reading,
                    "present",
                    say(
                            reading,
                            "fact.presentValue",
                            present.size(),
                            CountryCode.values().length,
                            wording.countries(present, reading.language())));
        }
        if (reading.item() != null) {
            itemFacts(facts, reading, items.get(reading.item()));
        }
        return facts;
    }

    private String previous(Reading reading, Sitting sitting) {
        return say(
                reading,
                "fact.previousValue",
                Written.day(reading.language(), sitting.sitsOn()),
                sessions.present(sitting).size(),
                CountryCode.values().length);
    }

    private void itemFacts(List<Fact> facts, Reading reading, AgendaItem item) {
        fact(facts, reading, "item", item.name(reading.language()));
        if (!item.subjectCase().isEmpty()) {
            fact(facts, reading, "subject", item.subjectCase());
        }
        fact(
                facts,
                reading,
                "round",
                item.round() == 0 ? say(reading, "round.sitting") : say(reading, "round.consultation", item.round()));
    }

    private void fact(List<Fact> facts, Reading reading, String label, String value) {
        facts.add(new Fact(say(reading, "fact." + label), value));
    }

    private String say(Reading reading, String code, Object... arguments) {
        return wording.say(reading.language(), code, arguments);
    }
}
