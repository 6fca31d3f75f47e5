package org.corett.moviliza.identity;

import org.corett.moviliza.shared.Language;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Transient;
import org.springframework.data.domain.Persistable;

/** Someone who signs in, by her username. */
public record Person(@Id String username, String fullName, String email, Language language, @Transient boolean isNew)
        implements Persistable<String> {

    @PersistenceCreator
    Person(String username, String fullName, String email, Language language) {
        this(username, fullName, email, language, false);
    }

    /** Someone who is not known yet. */
    public static Person entering(String username, String fullName, String email, Language language) {
        return new Person(username, fullName, email, language, true);
    }

    /** The same person, addressed in another language. */
    Person speaking(Language other) {
        return new Person(username, fullName, email, other);
    }

    /** The same person, written to at another address. */
    Person at(String address) {
        return new Person(username, fullName, address, language);
    }

    @Override
    public String getId() {
        return username;
    }
}
