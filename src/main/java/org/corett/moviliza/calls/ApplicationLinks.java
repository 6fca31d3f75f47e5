package org.corett.moviliza.calls;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.corett.moviliza.shared.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The links that applicants get by mail: whoever holds one acts for the application, and nobody can make one up.
 *
 * <p>Only a hash of the secret is kept, so that whoever reads the database cannot go in by it. A link stays good when a
 * later one is sent: the earlier mail may be the one that somebody finds again.
 */
@Repository
class ApplicationLinks {
    static final String SECRET = "[A-Za-z0-9_-]{43}";
    private static final int BYTES = 32;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    ApplicationLinks(JdbcClient database) {
        this.database = database;
    }

    /** The path of a new link. */
    String issue(String hiring, long application, Language language) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("insert into application_link (secret_hash, application) values (?, ?)")
                .params(hash(secret), application)
                .update();
        return new Site(language).application(hiring, secret);
    }

    /** The application that a secret leads to. */
    Optional<Long> application(String secret) {
        return database.sql("select application from application_link where secret_hash = ?")
                .param(hash(secret))
                .query(Long.class)
                .optional();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
