package org.corett.moviliza.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.UnusableSetting;
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

    /** Gives a person a password; raises {@link Refusal} where it is too weak, naming what it must have. */
    public void set(String username, String password) {
        User user = identity.createUserQuery().userId(username).singleResult();
        if (user == null) {
            users.synchronize();
            user = identity.createUserQuery().userId(username).singleResult();
        }
        if (!identity.checkPasswordAgainstPolicy(password, user).isValid()) {
            throw new Refusal("password", "password.weak");
        }
        user.setPassword(password);
        identity.saveUser(user);
    }

    /** Gives a person the password of a setting; raises {@link UnusableSetting}, which names it, where it is too weak. */
    public void set(String username, String password, String setting) {
        try {
            set(username, password);
        } catch (Refusal e) {
            throw new UnusableSetting("La contraseña de " + setting + " es débil: defina una de al menos 10 caracteres"
                    + " con mayúscula, minúscula, cifra y signo.");
        }
    }

    /** Lets a person who knows her password choose another; raises {@link Refusal} where either is not accepted. */
    @Transactional(noRollbackFor = Refusal.class) // a wrong try counts
    public void change(String username, String present, String chosen) {
        if (!identity.checkPassword(username, present)) {
            throw new Refusal("present", "password.wrong");
        }
        set(username, chosen);
    }
}
