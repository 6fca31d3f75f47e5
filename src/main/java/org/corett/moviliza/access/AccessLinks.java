package org.corett.moviliza.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import org.corett.moviliza.engine.RoleLost;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Links by which a person chooses a password: each is good once, for some time, and only a hash of it is kept.
 *
 * <p>It ends with the password that stood when it was issued, by whichever door that is changed: nobody who once read
 * her mail undoes her change.
 */
@Repository
public class AccessLinks {
    static final String PATH = "/acceso/";
    static final String SECRET = "[A-Za-z0-9_-]{43}";
    private static final int BYTES = 32;

    /** A mark of the password that an account has now; that of no password where it has none, or there is no account. */
    private static final String PASSWORD_NOW =
            """
            (select sha256(convert_to(coalesce(max(account.pwd_), ''), 'UTF8')) from act_id_user account
              where account.id_ = %s)""";

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The path of a new link, which holds so long; those that hold no longer go. */
    public String issue(String username, Duration holding) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        database.sql("delete from access_link where expires_at <= ?").param(now).update();
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("insert into access_link (secret_hash, username, expires_at, of_password) values (?, ?, ?, "
                        + PASSWORD_NOW.formatted("?") + ")")
                .params(hash(secret), username, now.plus(holding), username)
                .update();
        return PATH + secret;
    }

    /** Whose link it is, as long as it holds. */
    Optional<String> holder(String secret) {
        return database.sql("select username from access_link where secret_hash = ? and expires_at > ?"
                        + " and of_password = " + PASSWORD_NOW.formatted("username"))
                .params(hash(secret), OffsetDateTime.now(clock))
                .query(String.class)
                .optional();
    }

    /** Whose link it was, as long as it held: it and all of hers are used with this, by one of those who come at once. */
    Optional<String> take(String secret) {
        return database
                .sql("delete from access_link where username = (select username from access_link"
                        + " where secret_hash = ? and expires_at > ? and of_password = "
                        + PASSWORD_NOW.formatted("username")
                        + ") returning username")
                .params(hash(secret), OffsetDateTime.now(clock))
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    /** Whoever takes part no longer chooses no password either. */
    @EventListener
    public void on(RoleLost lost) {
        if (lost.everything()) {
            use(lost.username());
        }
    }

    /** No link of hers holds any more. */
    private void use(String username) {
        database.sql("delete from access_link where username = ?")
                .param(username)
                .update();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
