package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.corett.moviliza.identity.Delegate;
import org.corett.moviliza.identity.Delegations;
import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.identity.Role;
import org.corett.moviliza.shared.CountryCode;
import org.corett.moviliza.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a letter may say: a country speaks for its own delegation, and one address is one person. */
@Component
class LetterCheck {
    private final Changes changes;
    private final Delegations delegations;
    private final People people;
    private final Clock clock;

    LetterCheck(Changes changes, Delegations delegations, People people, Clock clock) {
        this.changes = changes;
        this.delegations = delegations;
        this.people = people;
        this.clock = clock;
    }

    /** Who leaves her seat; a country names its own people, the Secretariat anybody's [000 §IV]. */
    Delegate outgoing(String person, String username) {
        Delegate outgoing = delegations
                .inOffice(username)
                .filter(delegate -> mayName(person, delegate.country()))
                .orElseThrow(() -> new Refusal("outgoing", "form.option"));
        changes.underWay(username).ifPresent(change -> {
            throw new Refusal("outgoing", "representative.underWay", change.number());
        });
        return outgoing;
    }

    boolean mayName(String person, CountryCode country) {
        Set<String> groups = people.groupsOf(person);
        return groups.contains(country.group()) || groups.contains(Group.TECHNICAL_SECRETARIAT);
    }

    /** Where a delegation serves the Secretariat, one of it enters its letter and the other verifies it. */
    void judgesAnothers(String person, Letter letter, Change change) {
        boolean delegate = people.membersByGroup().get(change.country().group()).contains(person);
        if (delegate && letter.submittedBy().equals(person)) {
            throw new Refusal("", "representative.ownLetter");
        }
    }

    void same(Change change, String outgoing) {
        if (!change.outgoing().equals(outgoing)) {
            throw new Refusal("outgoing", "form.option");
        }
    }

    /** A letter was written before it is entered, and takes effect within a year of it. */
    void dates(LocalDate writtenOn, LocalDate effectiveOn) {
        LocalDate today = LocalDate.now(clock);
        if (writtenOn.isAfter(today)) {
            throw new Refusal("writtenOn", "representative.writtenAhead");
        }
        if (effectiveOn.isBefore(writtenOn)) {
            throw new Refusal("effectiveOn", "representative.beforeLetter");
        }
        if (effectiveOn.isAfter(today.plusYears(1))) {
            throw new Refusal("effectiveOn", "representative.tooFar");
        }
    }

    static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("reason", "representative.reason");
        }
        return reason.strip();
    }

    @Nullable
    Incoming successor(@Nullable Incoming named, Delegate outgoing) {
        return successor(named, null, outgoing.username(), outgoing.country(), outgoing.role());
    }

    @Nullable
    Incoming successor(@Nullable Incoming named, Change change) {
        return successor(named, change.number(), change.outgoing(), change.country(), change.role());
    }

    /** The alternate may become the titular; nobody else who takes part already can take another seat. */
    private @Nullable Incoming successor(
            @Nullable Incoming named, @Nullable String number, String outgoing, CountryCode country, Role role) {
        if (named != null && changes.namedElsewhere(named.email(), number)) {
            throw new Refusal("email", "representative.addressTaken");
        }
        Optional<Person> known = named == null ? Optional.empty() : delegations.withAddress(named.email());
        known.filter(person -> person.username().equals(outgoing)).ifPresent(person -> {
            throw new Refusal("email", "representative.sameAddress");
        });
        known.filter(person -> takesPart(person.username()) && !promoted(person.username(), country, role))
                .ifPresent(person -> {
                    throw new Refusal("email", "representative.addressTaken");
                });
        return named;
    }

    private boolean promoted(String username, CountryCode country, Role role) {
        return role == Role.TITULAR
                && delegations
                        .inOffice(username)
                        .filter(delegate -> delegate.country() == country && delegate.role() == Role.ALTERNATE)
                        .isPresent();
    }

    private boolean takesPart(String username) {
        return people.membersByGroup().values().stream().anyMatch(members -> members.contains(username));
    }
}
