package org.corett.moviliza.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords, which the engine keeps hashed. */
@Component
@Transactional
public class Passwords {
    private final IdentityService identity;
    private final EngineUsers users;

    Passwords(IdentityService identity, EngineUsers users) {
        this.identity = identity;
        this.users = users;
    }

    /** Gives a person a password; raises where it breaks the engine's policy. */
    public void set(String username, String password) {
        User user = identity.createUserQuery().userId(username).singleResult();
        if (user == null) {
            users.synchronize();
            user = identity.createUserQuery().userId(username).singleResult();
        }
        user.setPassword(password);
        identity.saveUser(user);
    }
}
