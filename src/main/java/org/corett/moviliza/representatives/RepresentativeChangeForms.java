package org.corett.moviliza.representatives;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.corett.moviliza.documents.StepDocuments;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.identity.Delegate;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Reading;
import org.corett.moviliza.shared.Written;
import org.springframework.stereotype.Component;

/** What each form of a change of representative shows before it is filled in. */
@Component
public class RepresentativeChangeForms {
    private final Changes changes;
    private final LetterCheck check;
    private final People people;
    private final Countries countries;
    private final RepresentativeWording wording;
    private final StepDocuments documents;

    RepresentativeChangeForms(
            Changes changes,
            LetterCheck check,
            People people,
            Countries countries,
            RepresentativeWording wording,
            StepDocuments documents) {
        this.changes = changes;
        this.check = check;
        this.people = people;
        this.countries = countries;
        this.wording = wording;
        this.documents = documents;
    }

    public List<Fact> caseFacts(Reading reading) {
        if (reading.caseNumber().isEmpty()) {
            return List.of();
        }
        Language language = reading.language();
        Change change = changes.get(reading.caseNumber());
        Letter letter = changes.latest(change.number());
        List<Fact> facts = new ArrayList<>();
        facts.add(wording.fact("change", change.number(), language));
        facts.add(wording.fact("country", countries.name(change.country(), language), language));
        facts.add(wording.fact("outgoing", label(change, language), language));
        facts.add(wording.fact("letter", letter.reference(), language));
        facts.add(wording.fact("writtenOn", Written.day(language, letter.writtenOn()), language));
        facts.add(wording.fact("effectiveOn", Written.day(language, letter.effectiveOn()), language));
        facts.add(wording.fact(
                "incoming", letter.name() == null ? wording.nobodyYet().in(language) : letter.name(), language));
        facts.add(wording.fact("nationalBody", change.nationalBodyEmail(), language));
        if (letter.reason() != null) {
            facts.add(wording.fact("reason", letter.reason(), language));
        }
        return facts;
    }

    /** A country's own seats, or all of them for the Secretariat; the vacant ones last. */
    public Map<String, Object> submitLetter(Reading reading) {
        return Map.of(
                "representatives",
                check.seats(reading.person()).stream()
                        .map(seat -> option(seat.code(), label(seat, reading.language())))
                        .toList());
    }

    public Map<String, Object> verifyRepresentative(Reading reading) {
        Map<String, Object> shown = contact(changes.latest(reading.caseNumber()));
        shown.putAll(documents.shown(reading, LetterDocuments.NATIONAL_LETTER));
        return shown;
    }

    /** What was sent, to be mended and not typed again. */
    public Map<String, Object> correctLetter(Reading reading) {
        Change change = changes.get(reading.caseNumber());
        Letter letter = changes.latest(change.number());
        Map<String, Object> shown = contact(letter);
        shown.put("representatives", List.of(option(change.outgoing(), label(change, reading.language()))));
        shown.put("outgoing", change.outgoing());
        shown.put("reference", letter.reference());
        shown.put("writtenOn", letter.writtenOn().toString());
        shown.put("effectiveOn", letter.effectiveOn().toString());
        shown.put("nationalBodyEmail", change.nationalBodyEmail());
        shown.put("documentsAddress", StepDocuments.address(change.number()));
        return shown;
    }

    public Map<String, Object> nameSuccessor(Reading reading) {
        return Map.of("documentsAddress", StepDocuments.address(reading.caseNumber()));
    }

    private static Map<String, Object> contact(Letter letter) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("successorNamed", letter.namesSuccessor() ? "YES" : "NO");
        shown.put("name", letter.name());
        shown.put("position", letter.position());
        shown.put("email", letter.email());
        shown.put("telephone", letter.telephone());
        shown.values().removeIf(java.util.Objects::isNull);
        return shown;
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private String label(Change change, Language language) {
        String name = people.find(change.outgoing()).map(Person::fullName).orElse(change.outgoing());
        return name + ", " + wording.role(change.role()).in(language);
    }

    private String label(LetterCheck.Seat seat, Language language) {
        Delegate delegate = seat.delegate();
        return (seat.vacant() ? wording.text("seat.vacant", language) + " " : "")
                + countries.name(delegate.country(), language) + ": " + delegate.fullName() + ", "
                + wording.role(delegate.role()).in(language);
    }
}
