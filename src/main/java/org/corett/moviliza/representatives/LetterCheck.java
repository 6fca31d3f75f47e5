package org.corett.moviliza.representatives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.corett.moviliza.casework.FourEyes;
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
    private final FourEyes fourEyes;
    private final Clock clock;

    LetterCheck(Changes changes, Delegations delegations, People people, FourEyes fourEyes, Clock clock) {
        this.changes = changes;
        this.delegations = delegations;
        this.people = people;
        this.fourEyes = fourEyes;
        this.clock = clock;
    }

    /** A seat that a letter may be about, by whoever holds it, or held it last where it is vacant. */
    record Seat(String code, Delegate delegate, boolean vacant) {}

    /** The seats that a person may name: those of her own country, the Secretariat any [000 §IV]. */
    List<Seat> seats(String person) {
        Stream<Seat> held = delegations.inOffice().stream().map(each -> new Seat(each.username(), each, false));
        // Whoever held it may sit elsewhere now: a vacant seat goes by its own name.
        Stream<Seat> vacant = delegations.lastOfVacantSeats().stream()
                .map(each -> new Seat(each.role() + "-" + each.country(), each, true));
        return Stream.concat(held, vacant)
                .filter(seat -> mayName(person, seat.delegate().country()))
                .toList();
    }

    /** Who leaves her seat, or has left it. */
    Delegate outgoing(String person, String code) {
        Delegate outgoing = seats(person).stream()
                .filter(seat -> seat.code().equals(code))
                .map(Seat::delegate)
                .findFirst()
                .orElseThrow(() -> new Refusal("outgoing", "form.option"));
        changes.underWay(outgoing.username()).ifPresent(change -> {
            throw new Refusal("outgoing", "representative.underWay", change.number());
        });
        return outgoing;
    }

    boolean mayName(String person, CountryCode country) {
        var members = people.membersByGroup();
        return members.get(country.group()).contains(person)
                || members.get(Group.TECHNICAL_SECRETARIAT).contains(person);
    }

    /** Where a delegation serves the Secretariat, one of it enters its letter and the other verifies it. */
    void judgesAnothers(String person, Letter letter) {
        if (letter.byDelegation()) {
            fourEyes.verify(person, letter.submittedBy(), "representative.ownLetter");
        }
    }

    /** Whether a country's letter is entered by its own delegation, and not by the Secretariat for it. */
    boolean ownDelegation(String person, CountryCode country) {
        return people.membersByGroup().get(country.group()).contains(person);
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
        known.filter(person -> person.username().equals(outgoing) && takesPart(outgoing))
                .ifPresent(person -> {
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
