package org.corett.moviliza.representatives;

import java.util.Objects;
import java.util.Optional;
import org.corett.moviliza.engine.OpenTasks;
import org.corett.moviliza.identity.Countries;
import org.corett.moviliza.identity.Delegate;
import org.corett.moviliza.identity.Delegations;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.PlainLetters;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The moment in which a seat changes hands: access, tasks, register and mail lists together [gaps 31]. */
@Component
@Transactional
class Succession {
    private static final int LONGEST_USERNAME = 40;

    private final Changes changes;
    private final Delegations delegations;
    private final People people;
    private final Countries countries;
    private final Contacts contacts;
    private final OpenTasks tasks;
    private final RepresentativeNews news;

    Succession(
            Changes changes,
            Delegations delegations,
            People people,
            Countries countries,
            Contacts contacts,
            OpenTasks tasks,
            RepresentativeNews news) {
        this.changes = changes;
        this.delegations = delegations;
        this.people = people;
        this.countries = countries;
        this.contacts = contacts;
        this.tasks = tasks;
        this.news = news;
    }

    /** Whether somebody has taken the seat; otherwise it is empty and the rest of the delegation acts. */
    public boolean handOver(String number) {
        Change change = changes.get(number);
        Letter letter = changes.latest(number);
        // An earlier change may have given her another seat meanwhile, which is hers to keep.
        Optional<Delegate> outgoing = delegations
                .inOffice(change.outgoing())
                .filter(delegate -> delegate.role() == change.role() && delegate.country() == change.country());
        changes.vacated(number);
        if (letter.namesSuccessor()) {
            seat(change, incoming(letter), outgoing);
            outgoing.ifPresent(delegate -> news.farewell(change, delegate));
            return true;
        }
        outgoing.ifPresent(delegate -> {
            delegations.vacate(delegate);
            news.vacant(change);
            news.farewell(change, delegate);
        });
        return false;
    }

    private void seat(Change change, Incoming named, Optional<Delegate> outgoing) {
        Optional<Person> known = delegations.withAddress(named.email());
        Person incoming = known.orElseGet(() -> enter(named, change.country()));
        boolean hasAccess = delegations.inOffice(incoming.username()).isPresent();
        outgoing.ifPresent(delegate ->
                tasks.pass(delegate.username(), incoming.username(), people.groupsOfDelegation(change.country())));
        delegations.succeed(outgoing.orElse(null), incoming, change.role(), change.country());
        contacts.keep(incoming.username(), named);
        changes.succeeded(change.number(), incoming.username());
        news.welcome(change, incoming, people.groupsOfDelegation(change.country()));
        if (!hasAccess) {
            news.access(change, incoming);
        }
        news.newContact(change, named);
    }

    private static Incoming incoming(Letter letter) {
        return new Incoming(
                Objects.requireNonNull(letter.name()),
                Objects.requireNonNull(letter.position()),
                Objects.requireNonNull(letter.email()),
                Objects.requireNonNull(letter.telephone()));
    }

    private Person enter(Incoming named, CountryCode country) {
        return Person.entering(
                username(named.name()),
                named.name(),
                named.email(),
                countries.get(country).language());
    }

    /** "Ana María Pérez" signs in as {@code ana-maria-perez}, or with a number behind it where that is taken. */
    private String username(String name) {
        String plain = PlainLetters.of(name).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String cut =
                plain.substring(0, Math.min(plain.length(), LONGEST_USERNAME)).replaceAll("-$", "");
        String wanted = cut.isEmpty() ? "representante" : cut;
        String free = wanted;
        for (int next = 2; taken(free); next++) {
            free = wanted + "-" + next;
        }
        return free;
    }

    /** Capitals make no other name. */
    private boolean taken(String name) {
        return people.all().stream().anyMatch(person -> person.username().equalsIgnoreCase(name));
    }
}
