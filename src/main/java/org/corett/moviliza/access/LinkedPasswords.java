package org.corett.moviliza.access;

import java.util.Optional;
import org.corett.moviliza.engine.Passwords;
import org.corett.moviliza.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever holds a link choose a password with it, once; her sessions end with the former one. */
@Component
class LinkedPasswords {
    private final AccessLinks links;
    private final Passwords passwords;

    LinkedPasswords(AccessLinks links, Passwords passwords) {
        this.links = links;
        this.passwords = passwords;
    }

    Optional<String> holder(String secret) {
        return links.holder(secret).filter(passwords::account);
    }

    /** Raises {@link Refusal} for a password that is too weak or not typed twice the same. */
    @Transactional
    public void choose(String username, String password, String again) {
        if (!password.equals(again)) {
            throw new Refusal("again", "access.different");
        }
        passwords.set(username, password);
        links.use(username);
    }
}
