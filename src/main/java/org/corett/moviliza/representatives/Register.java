package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.identity.Delegate;
import org.corett.moviliza.identity.Delegations;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.Fact;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.Organ;
import org.corett.moviliza.shared.Written;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the members' register shows; a change is shown to those whom it concerns. */
@Component
class Register {
    /** Who sees every change: a country sees its own only. */
    private static final Set<String> OVERSEERS =
            Set.of(Organ.PRESIDENCY.group(), Organ.TECHNICAL_SECRETARIAT.group(), Group.MANAGERS, Group.ADMINISTRATORS);

    private final Delegations delegations;
    private final Contacts contacts;
    private final Changes changes;
    private final AmendedLetters amended;
    private final People people;
    private final Countries countries;
    private final RepresentativeWording wording;
    private final Clock clock;

    Register(
            Delegations delegations,
            Contacts contacts,
            Changes changes,
            AmendedLetters amended,
            People people,
            Countries countries,
            RepresentativeWording wording,
            Clock clock) {
        this.delegations = delegations;
        this.contacts = contacts;
        this.changes = changes;
        this.amended = amended;
        this.people = people;
        this.countries = countries;
        this.wording = wording;
        this.clock = clock;
    }

    /** Whether whoever is in these groups sees every change. */
    static boolean oversees(Set<String> groups) {
        return !Collections.disjoint(groups, OVERSEERS);
    }

    /** Someone in office and how to reach her. */
    record Line(
            String country, String name, String role, String position, String email, String telephone, String since) {}

    /** How a seat changed hands: letters, dates, who verified them. */
    record ChangeLines(String number, List<Fact> facts) {}

    /** An office, who holds it, and the addresses at which it is written to. */
    record Office(String name, String country, List<String> addresses) {}

    List<Office> offices(Language language) {
        return people.holders().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(holder -> new Office(
                        wording.office(holder.getKey()).in(language),
                        countries.name(holder.getValue(), language),
                        people.membersOf(List.of(holder.getKey().group())).stream()
                                .map(Person::email)
                                .sorted()
                                .toList()))
                .toList();
    }

    List<Line> inOffice(Language language) {
        Map<String, Contacts.Contact> known = contacts.all();
        return delegations.inOffice().stream()
                .sorted(Comparator.comparing(Delegate::country, countries.byName(language)))
                .map(delegate -> {
                    Optional<Contacts.Contact> contact = Optional.ofNullable(known.get(delegate.username()));
                    return new Line(
                            countries.name(delegate.country(), language),
                            delegate.fullName(),
                            wording.role(delegate.role()).in(language),
                            contact.map(Contacts.Contact::position).orElse(""),
                            delegate.email(),
                            contact.map(Contacts.Contact::telephone).orElse(""),
                            Written.day(language, delegate.startsOn()));
                })
                .toList();
    }

    List<ChangeLines> changes(Set<String> readersGroups, Language language) {
        return changes.all().stream()
                .filter(change -> readersGroups.contains(change.country().group()) || oversees(readersGroups))
                .map(change -> new ChangeLines(change.number(), facts(change, language)))
                .toList();
    }

    /** Who held the Presidency and the Secretariat when. */
    List<String> terms(Language language) {
        return people.terms().stream()
                .map(term -> wording.text(
                        "page.term",
                        language,
                        wording.office(term.office()).in(language),
                        countries.name(term.country(), language),
                        Written.day(language, term.startsOn()),
                        Written.day(language, term.endsOn().minusDays(1))))
                .toList();
    }

    /** Letters, dates, who verified them. */
    List<Fact> facts(Change change, Language language) {
        List<Fact> facts = new ArrayList<>();
        facts.add(wording.fact("country", countries.name(change.country(), language), language));
        facts.add(wording.fact(
                "outgoing",
                name(change.outgoing()) + ", " + wording.role(change.role()).in(language),
                language));
        for (Letter letter : changes.letters(change.number())) {
            facts.add(wording.fact(
                    "letter", letter.reference() + " (" + Written.day(language, letter.writtenOn()) + ")", language));
            facts.add(wording.fact("effectiveOn", Written.day(language, letter.effectiveOn()), language));
            facts.add(wording.fact(
                    "incoming", letter.name() == null ? wording.nobodyYet().in(language) : letter.name(), language));
            facts.add(wording.fact("submitted", by(letter.submittedBy(), letter.submittedAt(), language), language));
            if (letter.accepted() != null && letter.verifiedAt() != null) {
                facts.add(wording.fact(
                        letter.accepted() ? "verified" : "returned",
                        by(letter.verifiedBy(), letter.verifiedAt(), language)
                                + (letter.reason() == null ? "" : ": " + letter.reason()),
                        language));
            }
        }
        for (AmendedLetters.Amended made : amended.of(change.number())) {
            facts.add(wording.fact(
                    made.newDay() == null ? "withdrawn" : "moved",
                    by(made.madeBy(), made.madeAt(), language) + ": " + made.reason(),
                    language));
        }
        if (change.vacatedAt() != null) {
            facts.add(wording.fact("vacated", moment(change.vacatedAt(), language), language));
        }
        if (change.succeededAt() != null) {
            facts.add(wording.fact("succeeded", by(change.incoming(), change.succeededAt(), language), language));
        }
        return facts;
    }

    private String by(@Nullable String username, OffsetDateTime moment, Language language) {
        return name(username) + ", " + moment(moment, language);
    }

    private String moment(OffsetDateTime moment, Language language) {
        return Written.moment(language, moment.atZoneSameInstant(clock.getZone()));
    }

    private String name(@Nullable String username) {
        return username == null
                ? ""
                : people.find(username).map(Person::fullName).orElse(username);
    }
}
