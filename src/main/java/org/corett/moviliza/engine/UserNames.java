package org.corett.moviliza.engine;

import org.corett.moviliza.shared.CleanText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** User names as people type them: capitals and blanks around make no other person. */
@Component
class UserNames {
    private final JdbcClient database;

    UserNames(JdbcClient database) {
        this.database = database;
    }

    /** The name of the user who is meant; what was typed where there is none. */
    String meant(String typed) {
        String name = CleanText.line(typed);
        return database.sql("select id_ from act_id_user where lower(id_) = lower(:name)"
                        + " order by id_ = :name desc, id_ limit 1")
                .param("name", name)
                .query(String.class)
                .optional()
                .orElse(name);
    }
}
