package org.corett.moviliza.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.corett.moviliza.shared.Refusal;
import org.corett.moviliza.shared.UnusableSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords, which the engine keeps hashed. */
@Component
@Transactional
public class Passwords {
    private final IdentityService identity;
    private final EngineUsers users;
    private final JdbcClient database;
    private final PasswordGuesses guesses;

    Passwords(IdentityService identity, EngineUsers users, JdbcClient database, PasswordGuesses guesses) {
        this.guesses = guesses;
        this.identity = identity;
        this.users = users;
        this.database = database;
    }

    /** Whether a person has an account; an administrator may have deleted it. */
    public boolean account(String username) {
        return identity.createUserQuery().userId(username).count() > 0;
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

    /** Gives others the password of one, hashed once for all: only where it is public anyway. */
    public void share(String username, Collection<String> others) {
        users.synchronize();
        database.sql(
                        """
                        update act_id_user other set pwd_ = one.pwd_, salt_ = one.salt_
                        from act_id_user one where one.id_ = ? and other.id_ = any(?)""")
                .params(username, others.toArray(String[]::new))
                .update();
    }

    /**
     * The accounts that have one password, by twos and more where it was shared; each has its own salt unless it was.
     * Whoever never got one is left out.
     */
    public List<List<String>> accountsByPassword() {
        return database.sql(
                        """
                        select array_agg(id_ order by id_) from act_id_user
                        where pwd_ is not null group by pwd_, salt_""")
                .query((row, number) -> List.of((String[]) row.getArray(1).getArray()))
                .list();
    }

    /** Whether a person's password is this one. */
    public boolean is(String username, String password) {
        return identity.checkPassword(username, password);
    }

    /** Whether this is what is kept of a person's password. */
    public boolean keeps(@Nullable String username, @Nullable String hash) {
        return database.sql("select count(*) from act_id_user where id_ = ? and pwd_ is not distinct from ?")
                        .params(username, hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether this is the password of whoever is signed in already; after too many wrong ones it is not looked at. */
    public boolean own(String username, String password) {
        try {
            return guesses.own(username, () -> identity.checkPassword(username, password));
        } catch (TooManyTries e) {
            return false;
        }
    }

    /** Lets a person who knows her password choose another; raises {@link Refusal} where either is not accepted. */
    @Transactional(noRollbackFor = Refusal.class) // a wrong try counts
    public void change(String username, String present, String chosen) {
        try {
            if (!guesses.own(username, () -> identity.checkPassword(username, present))) {
                throw new Refusal("present", "password.wrong");
            }
        } catch (TooManyTries e) {
            throw new Refusal("present", "password.often");
        }
        set(username, chosen);
    }
}
