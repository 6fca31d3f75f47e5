package org.corett.moviliza.calls;

import java.util.Optional;
import org.corett.moviliza.shared.Language;
import org.corett.moviliza.shared.LinkSecret;
import org.corett.moviliza.site.Site;
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
    private final JdbcClient database;

    ApplicationLinks(JdbcClient database) {
        this.database = database;
    }

    /** The path of a new link. */
    String issue(String hiring, long application, Language language) {
        String secret = LinkSecret.random();
        database.sql("insert into application_link (secret_hash, application) values (?, ?)")
                .params(LinkSecret.hash(secret), application)
                .update();
        return new Site(language).to(CallPaths.application(hiring, secret));
    }

    /** The application that a secret leads to. */
    Optional<Long> application(String secret) {
        return database.sql("select application from application_link where secret_hash = ?")
                .param(LinkSecret.hash(secret))
                .query(Long.class)
                .optional();
    }
}
