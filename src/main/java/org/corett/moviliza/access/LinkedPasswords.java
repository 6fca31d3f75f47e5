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

    /**
     * Whether the link still held; raises {@link Refusal}, and leaves the link as it is, for a password that is too weak or
     * not typed twice the same.
     */
    @Transactional
    public boolean choose(String secret, String password, String again) {
        if (!password.equals(again)) {
            throw new Refusal("again", "access.different");
        }
        Optional<String> username = links.take(secret).filter(passwords::account);
        username.ifPresent(her -> passwords.set(her, password));
        return username.isPresent();
    }
}
