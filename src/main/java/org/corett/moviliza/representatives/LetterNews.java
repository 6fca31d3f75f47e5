package org.corett.moviliza.representatives;

import java.time.LocalDate;
import java.util.Objects;
import org.corett.moviliza.identity.Delegations;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.EmailAddress;
import org.springframework.stereotype.Component;

/** News of a national body's letter until its day: that it came, what the Secretariat made of it, what became of it. */
@Component
class LetterNews {
    private final Changes changes;
    private final Delegations delegations;
    private final People people;
    private final RepresentativeWording wording;
    private final ChangeMail mail;

    LetterNews(
            Changes changes, Delegations delegations, People people, RepresentativeWording wording, ChangeMail mail) {
        this.changes = changes;
        this.delegations = delegations;
        this.people = people;
        this.wording = wording;
        this.mail = mail;
    }

    /** The delegation learns of the letter, the outgoing person among it. */
    void reported(Change change) {
        Letter letter = changes.latest(change.number());
        mail.toDelegation(
                "representative.reported",
                change,
                false,
                change.country(),
                nameOf(change.outgoing()),
                wording.role(change.role()),
                letter.effectiveOn());
    }

    void returned(Change change) {
        Letter letter = changes.latest(change.number());
        String reason = Objects.requireNonNullElse(letter.reason(), "");
        mail.toDelegation("representative.returned", change, false, letter.reference(), reason);
        mail.toNationalBody("representative.returned", change, letter.reference(), reason);
    }

    /** The national body and, where somebody is named, the incoming person. */
    void confirmed(Change change) {
        Letter letter = changes.latest(change.number());
        Object[] said = {
            change.country(),
            nameOf(change.outgoing()),
            letter.namesSuccessor() ? letter.name() : wording.nobodyYet(),
            wording.role(change.role()),
            letter.effectiveOn()
        };
        mail.toNationalBody("representative.confirmed", change, said);
        if (letter.email() != null) {
            mail.to(letter.email(), "representative.confirmed", change, said);
        }
    }

    void withdrawn(Change change, Letter letter, String reason) {
        amended(
                "representative.withdrawn",
                change,
                letter,
                letter.reference(),
                change.country(),
                wording.role(change.role()),
                letter.effectiveOn(),
                reason);
    }

    /** Nothing comes of the change any more, and nobody is told why by a program. */
    void removed(Change change) {
        amended(
                "representative.removed",
                change,
                changes.latest(change.number()),
                change.country(),
                nameOf(change.outgoing()),
                wording.role(change.role()));
    }

    void moved(Change change, Letter letter, LocalDate day, String reason) {
        amended(
                "representative.dateMoved",
                change,
                letter,
                letter.reference(),
                change.country(),
                wording.role(change.role()),
                letter.effectiveOn(),
                day,
                reason);
    }

    /** Whoever was told of the day: the delegation by the letter, the others by its acceptance. */
    private void amended(String code, Change change, Letter letter, Object... said) {
        mail.toDelegation(code, change, true, said);
        mail.toNationalBody(code, change, said);
        String incoming = letter.email();
        if (incoming != null
                && delegations.of(change.country()).stream()
                        .noneMatch(delegate -> EmailAddress.same(delegate.email(), incoming))) {
            mail.to(incoming, code, change, said);
        }
    }

    private String nameOf(String username) {
        return people.find(username).map(Person::fullName).orElse(username);
    }
}
