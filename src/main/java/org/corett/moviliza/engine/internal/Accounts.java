package org.corett.moviliza.engine.internal;

import java.util.Objects;
import java.util.function.Supplier;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.corett.moviliza.engine.GivenPasswords;
import org.jspecify.annotations.Nullable;

/**
 * The engine's users, whoever changes them and by whichever door: notes which passwords were given by somebody else,
 * brings old hashes up to date, and takes as long for a name that nobody has.
 */
class Accounts extends DbIdentityServiceProvider {
    private final PasswordHash hash;
    private final Supplier<GivenPasswords> given;
    private final String nobodys;

    Accounts(PasswordHash hash, Supplier<GivenPasswords> given, String nobodys) {
        this.hash = hash;
        this.given = given;
        this.nobodys = nobodys;
    }

    @Override
    public boolean checkPassword(String username, String password) {
        UserEntity user = username == null ? null : findUserById(username);
        if (user == null || user.getPassword() == null) {
            hash.check(password, nobodys);
            return false;
        }
        boolean right = super.checkPassword(username, password);
        if (right && hash.outdated(user.getPassword())) {
            user.setPassword(password);
            user.encryptPassword();
        }
        return right;
    }

    /** Wrong passwords are slowed down by who sends them; the account itself is never shut, whatever the clock says. */
    @Override
    protected boolean isUserLocked(UserEntity user) {
        return false;
    }

    @Override
    protected void lockUser(UserEntity user) {
        // Nothing is counted with the account.
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        boolean withPassword = ((UserEntity) user).hasNewPassword();
        IdentityOperationResult result = super.saveUser(user);
        if (withPassword) {
            String giver = giver();
            if (giver == null || giver.equals(user.getId())) {
                given.get().chosen(user.getId());
            } else {
                given.get().given(user.getId(), giver);
            }
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String username) {
        given.get().chosen(username);
        return super.deleteUser(username);
    }

    /** Who is signed in to the engine; absent where the program itself acts. */
    private static @Nullable String giver() {
        Authentication person = Context.getCommandContext().getAuthentication();
        return person == null ? null : person.getUserId();
    }

    /** Makes one for each command. */
    static final class Factory implements SessionFactory {
        private final PasswordHash hash;
        private final Supplier<GivenPasswords> given;
        private final String nobodys;

        Factory(PasswordHash hash, Supplier<GivenPasswords> given) {
            this.hash = hash;
            this.given = given;
            this.nobodys = hash.encrypt(Objects.toString(this));
        }

        @Override
        public Class<?> getSessionType() {
            return Accounts.class;
        }

        @Override
        public Session openSession() {
            return new Accounts(hash, given, nobodys);
        }
    }
}
