package org.corett.moviliza.engine;

import org.corett.moviliza.identity.Group;
import org.corett.moviliza.identity.People;
import org.corett.moviliza.identity.Person;
import org.corett.moviliza.identity.Role;
import org.corett.moviliza.shared.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Enters the user {@code admin} once, with the password that the settings give, and keeps her address as they have it;
 * the demonstration brings its own.
 *
 * <p>An engine without an administrator would make one of whoever finds its set-up page.
 */
@Component
class Administrator {
    static final String GROUP = Group.ADMINISTRATORS;
    private static final String USERNAME = "admin";

    private final People people;
    private final Passwords passwords;
    private final String password;
    private final String email;

    Administrator(
            People people,
            Passwords passwords,
            @Value("${moviliza.admin-password:}") String password,
            @Value("${moviliza.admin-email:}") String email) {
        this.people = people;
        this.passwords = passwords;
        this.password = password;
        this.email = email.isBlank() ? USERNAME + "@corett.example" : email;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(5)
    @Transactional
    public void enter() {
        if (people.find(USERNAME).isPresent()) {
            if (!email.endsWith(".example")) {
                people.write(USERNAME, email);
            }
            return;
        }
        if (password.isBlank()) {
            return;
        }
        people.register(Person.entering(USERNAME, "Administración", email, Language.ES), Role.ADMINISTRATOR, null);
        passwords.set(USERNAME, password, "MOVILIZA_ADMIN_PASSWORD");
    }
}
