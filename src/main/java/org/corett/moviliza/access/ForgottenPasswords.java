package org.corett.moviliza.access;

import java.time.Clock;
import java.util.List;
import org.corett.moviliza.engine.PasswordGiven;
import org.corett.moviliza.engine.Passwords;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.shared.ClockMoved;
import org.corett.moviliza.shared.EmailAddress;
import org.corett.moviliza.shared.LinkNotice;
import org.corett.moviliza.shared.LinkWanted;
import org.corett.moviliza.shared.PersonalNotice;
import org.corett.moviliza.shared.RateLimit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends whoever forgot her password a link to another, and tells whose password somebody else has set. */
@Component
class ForgottenPasswords {
    private static final String ACCESS = "access.forgotten";

    private final People people;
    private final Passwords passwords;
    private final AccessLinks links;
    private final AccessSettings settings;
    private final RateLimit perAccount;
    private final ApplicationEventPublisher events;

    ForgottenPasswords(
            People people,
            Passwords passwords,
            AccessLinks links,
            AccessSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.people = people;
        this.passwords = passwords;
        this.links = links;
        this.settings = settings;
        this.perAccount = new RateLimit(settings.perAccount(), clock);
        this.events = events;
    }

    /**
     * Sends a link to whoever has this name or address, and a role; to nobody else.
     *
     * @param name a username or an e-mail address
     */
    @Transactional
    public void send(String name) {
        people.all().stream()
                .filter(person -> person.username().equalsIgnoreCase(name) || EmailAddress.same(person.email(), name))
                .filter(this::comesIn)
                .filter(person -> perAccount.allows(person.username()))
                .forEach(this::send);
    }

    /** Whoever has left needs no password. */
    private boolean comesIn(Person person) {
        return !people.groupsOf(person.username()).isEmpty() && passwords.account(person.username());
    }

    @EventListener
    void again(LinkWanted wanted) {
        if (wanted.code().equals(ACCESS)) {
            people.find(wanted.username()).filter(this::comesIn).ifPresent(this::send);
        }
    }

    @EventListener
    void tell(PasswordGiven given) {
        people.find(given.username())
                .ifPresent(person -> events.publishEvent(new PersonalNotice(
                        person.username(),
                        person.email(),
                        person.language(),
                        true,
                        "access.given",
                        "",
                        List.of(given.giver()))));
    }

    /** Hours before and after a turn of the clock are not the same hours. */
    @EventListener(ClockMoved.class)
    void forget() {
        perAccount.forget();
    }

    private void send(Person person) {
        events.publishEvent(new LinkNotice(
                null,
                person.username(),
                ACCESS,
                "",
                person.email(),
                person.language(),
                List.of(person.username(), settings.link().toMinutes()),
                links.issue(person.username(), settings.link())));
    }
}
